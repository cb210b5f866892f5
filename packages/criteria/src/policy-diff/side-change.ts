import { type Side, thresholdOf } from '../policy.ts';
import {
  type ChangedRule,
  type ChangeKind,
  type ChangeParams,
  type ChangePlace,
  changeOf,
  type Direction,
  numberChange,
  opposite,
  type PolicyChange,
} from './policy-change.ts';

/** Which side of which criterion is compared. */
export interface SidePlace {
  readonly name: 'earn' | 'keep' | 'warn';
  /** The criterion's path. */
  readonly path: string;
  readonly params: ChangeParams;
  /** Whether the least sample, or the threshold, also chooses which window is read: then its effect cannot be told. */
  readonly chooseWindow: { readonly sample: boolean; readonly threshold: boolean };
}

/** The differences between two versions of a criterion's side. */
export function sideChanges(place: SidePlace, before: Side, after: Side): readonly PolicyChange[] {
  const points = directionOf(before);
  if (points !== directionOf(after)) {
    return changeOf(at(place, '', 'turned'), points, directionOf(after), 'changed');
  }
  const more = points === 'atLeast' ? 'tightened' : 'loosened';
  const threshold = at(place, `.${points}`, keys[points]);
  return [
    ...(place.chooseWindow.threshold
      ? changeOf(threshold, thresholdOf(before), thresholdOf(after), 'changed')
      : numberChange(threshold, thresholdOf(before), thresholdOf(after), more)),
    ...boundChanges(place, before, after, more),
    ...numberChange(at(place, '.allow', 'allow'), before.allow ?? 0, after.allow ?? 0, 'loosened'),
    ...sampleChanges(place, before, after),
  ];
}

const keys = { atLeast: 'at_least', atMost: 'at_most' } as const;

function directionOf(side: Side): 'atLeast' | 'atMost' {
  return 'atLeast' in side ? 'atLeast' : 'atMost';
}

function at({ name, path, params }: SidePlace, field: string, rule: ChangedRule): ChangePlace {
  return { path: `${path}/${name}${field}`, rule, side: name, params };
}

/** To earn, a bound asks for more, and for more the surer it must be; to keep, it is one more way to pass. */
function boundChanges(place: SidePlace, before: Side, after: Side, more: Direction): readonly PolicyChange[] {
  const surer = place.name === 'earn' ? 'tightened' : 'loosened';
  const [old, now] = [boundOf(before), boundOf(after)];
  const here = at(place, '.bound', 'bound');
  if (old === undefined || now === undefined) {
    const sure = { ...here, params: { ...place.params, z: (old ?? now)?.z ?? 0 } };
    return changeOf(sure, old?.threshold, now?.threshold, old === undefined ? surer : opposite(surer));
  }
  const threshold = { ...here, path: `${here.path}.${directionOf(before)}` };
  return [
    ...numberChange(threshold, old.threshold, now.threshold, more),
    ...numberChange(at(place, '.bound.z', 'bound_z'), old.z, now.z, surer),
  ];
}

function boundOf({ bound }: Side): { readonly threshold: number; readonly z: number } | undefined {
  if (bound === undefined) return undefined;
  return { threshold: 'atLeast' in bound ? bound.atLeast : bound.atMost, z: bound.z };
}

type Insufficient = NonNullable<Side['ifInsufficient']>;

function sampleChanges(place: SidePlace, before: Side, after: Side): readonly PolicyChange[] {
  const [old, now] = [before.ifInsufficient ?? 'undecided', after.ifInsufficient ?? 'undecided'];
  const [least, leastNow] = [before.minSample ?? 1, after.minSample ?? 1];
  const kind = place.chooseWindow.sample ? 'changed' : sampleKind(place, [old, now], leastNow > least);
  return [
    ...changeOf(at(place, '.minSample', 'min_sample'), least, leastNow, kind),
    ...changeOf(
      at(place, '.ifInsufficient', 'if_insufficient'),
      old,
      now,
      now === 'not_applicable' ? 'loosened' : 'tightened',
    ),
  ];
}

/** What another least sample does, for each way from what too few meant to what it means. */
function sampleKind(
  { name }: SidePlace,
  [old, now]: readonly [Insufficient, Insufficient],
  grows: boolean,
): ChangeKind {
  return sampleKinds[name === 'earn' ? 'earn' : 'keep'][`${old} ${now}`][grows ? 'grows' : 'shrinks'];
}

interface SampleRow {
  readonly grows: ChangeKind;
  readonly shrinks: ChangeKind;
}

type SampleTable = { readonly [Way in `${Insufficient} ${Insufficient}`]: SampleRow };

/**
 * To earn, undecided is as bad as missed, so being judged can only help. To keep, it is worse than met and better than
 * missed, so being judged can do either. Where too few pass, being judged can only harm.
 */
const sampleKinds: { readonly earn: SampleTable; readonly keep: SampleTable } = {
  earn: {
    'undecided undecided': { grows: 'tightened', shrinks: 'loosened' },
    'not_applicable not_applicable': { grows: 'loosened', shrinks: 'tightened' },
    'undecided not_applicable': { grows: 'loosened', shrinks: 'loosened' },
    'not_applicable undecided': { grows: 'tightened', shrinks: 'tightened' },
  },
  keep: {
    'undecided undecided': { grows: 'changed', shrinks: 'changed' },
    'not_applicable not_applicable': { grows: 'loosened', shrinks: 'tightened' },
    'undecided not_applicable': { grows: 'loosened', shrinks: 'changed' },
    'not_applicable undecided': { grows: 'changed', shrinks: 'tightened' },
  },
};

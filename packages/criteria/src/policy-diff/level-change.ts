import { type Criterion, criterionKey, type Policy, type PolicyLevel } from '../policy.ts';
import { criterionChanges, loneCriterion } from './criterion-change.ts';
import { type ChangePlace, changeOf, type PolicyChange } from './policy-change.ts';

/** The differences between two versions' levels, matched by name. */
export function levelChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const names = new Set([...before.levels, ...after.levels].map(({ level }) => level));
  const [order, orderNow] = [orderOf(before, after), orderOf(after, before)];
  return [
    ...changeOf({ path: 'levels', rule: 'level_order' }, order, orderNow, 'changed'),
    ...[...names].flatMap((name) => {
      const [old, now] = [levelOf(before, name), levelOf(after, name)];
      if (old === undefined || now === undefined) return loneLevel(name, now === undefined ? 'removed' : 'added');
      return sharedLevel({ ...old, version: before.version }, { ...now, version: after.version });
    }),
  ];
}

/** A level more takes nothing from those of the others; a level less takes its badge from those who hold it. */
function loneLevel(level: string, kind: 'added' | 'removed'): readonly PolicyChange[] {
  const [before, after] = kind === 'added' ? [undefined, level] : [level, undefined];
  return [{ kind, path: `levels.${level}`, before, after, rule: 'level', params: { level } }];
}

type VersionedLevel = PolicyLevel & { readonly version: number };

function sharedLevel(before: VersionedLevel, after: VersionedLevel): readonly PolicyChange[] {
  const { level } = before;
  const mark: ChangePlace = { path: `levels.${level}/mark`, rule: 'level_mark', params: { level } };
  const changes: PolicyChange[] = [...changeOf(mark, before.mark, after.mark, 'changed')];
  for (const [old, now] of matched(before.criteria, after.criteria)) {
    const was = old === undefined ? undefined : { level, criterion: old, version: before.version };
    const is = now === undefined ? undefined : { level, criterion: now, version: after.version };
    if (was !== undefined && is !== undefined) changes.push(...criterionChanges(was, is));
    else if (was !== undefined) changes.push(loneCriterion(was, 'loosened'));
    else if (is !== undefined) changes.push(loneCriterion(is, 'tightened'));
  }
  return changes;
}

type Pair = readonly [Criterion | undefined, Criterion | undefined];

/** Pairs by key; what is left, by metric and currency in their order: there the window has changed. */
function matched(before: readonly Criterion[], after: readonly Criterion[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [old, now] = [[...before], [...after]];
  for (const keyOf of [criterionKey, subjectOf]) {
    const rest: Criterion[] = [];
    for (const each of old) {
      const found = now.find((other) => keyOf(other) === keyOf(each));
      if (found === undefined) rest.push(each);
      else pairs.push([each, found]);
      now = now.filter((other) => other !== found);
    }
    old = rest;
  }
  return [...pairs, ...old.map((each): Pair => [each, undefined]), ...now.map((each): Pair => [undefined, each])];
}

function subjectOf({ metric, currency = '' }: Criterion): string {
  return `${metric}/${currency}`;
}

function levelOf({ levels }: Policy, name: string): PolicyLevel | undefined {
  return levels.find(({ level }) => level === name);
}

/** The names both versions have, in the order of this one. */
function orderOf({ levels }: Policy, other: Policy): readonly string[] {
  return levels.map(({ level }) => level).filter((name) => levelOf(other, name) !== undefined);
}

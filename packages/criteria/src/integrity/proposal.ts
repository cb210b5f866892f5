import { holdDaysMax } from '../account.ts';
import type { EventData } from '../events/event-data.ts';
import { grouped } from './grouped.ts';
import { type Signal, type SignalKey, signals } from './signals.ts';

/** Exclusions of single ratings; and a hold where signals of two causes speak against the seller. */
export function proposalOf(found: readonly Signal[]): Proposal {
  const exclusions = exclusionsOf(found.filter(({ suggests }) => suggests === 'exclude'));
  const against = found.filter(({ key }) => signals[key].reason === 'fraud');
  if (new Set(against.map(({ key }) => signals[key].cause)).size >= 2) {
    return { kind: 'hold', because: against.map(({ key }) => key), daysMax: holdDaysMax, exclusions };
  }
  return exclusions.length === 0 ? { kind: 'nothing' } : { kind: 'exclude', exclusions };
}

/** What a person or the ledger may do about signals. Nothing is done by proposing it. */
export type Proposal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'exclude'; readonly exclusions: readonly ProposedExclusion[] }
  | {
      readonly kind: 'hold';
      /** The signals it rests on, of at least two causes. */
      readonly because: readonly SignalKey[];
      /** The longest it may last. */
      readonly daysMax: number;
      readonly exclusions: readonly ProposedExclusion[];
    };

export interface ProposedExclusion {
  readonly because: readonly SignalKey[];
  /** The data of the event that leaves the matter out, with its published reason. */
  readonly exclude: EventData<'matter.excluded'>;
  /** The data of the event that undoes it, after an appeal. */
  readonly reinstate: EventData<'matter.reinstated'>;
}

/** One per matter; where several signals name it the reason is that of the first. */
function exclusionsOf(found: readonly Signal[]): readonly ProposedExclusion[] {
  const named = found.flatMap(({ key, evidence }) =>
    evidence.flatMap(({ ratings }) => (ratings === undefined ? [] : [{ key, ratings }])),
  );
  const byMatter = grouped(named, ({ ratings: { buyer, week } }) => `${week}/${buyer}`);
  return [...byMatter.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { buyer, week } = first.ratings;
    const because = [...new Set(group.map(({ key }) => key))];
    const about = () => ({ matter: { buyer, week }, families: ['feedback' as const] });
    const exclude = { ...about(), reason: signals[first.key].reason };
    return [{ because, exclude, reinstate: { ...about(), reason: 'appeal_upheld' } }];
  });
}

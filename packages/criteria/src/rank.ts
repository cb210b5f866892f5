import * as z from 'zod/mini';
import { GoldSellerError } from './error.ts';
import { rejectionOfIssue, shown } from './rejection.ts';

/**
 * Places items by relevance blended with their sellers' standing: score = relevance × (1 + boost of the level). So
 * nothing is overtaken by what is less than 1 / (1 + boundMax) as relevant. Equals keep the order in which they came.
 * Throws `request_invalid` for an item or a rule that is none.
 */
export function rank(items: readonly RankItem[], rule: RankRule): readonly Ranked[] {
  const { boosts, placesMax = items.length } = checkedRule(rule);
  const ids = new Set<string>();
  const scored = items.map((item) => scoredItem(item, boosts, ids));
  const byRelevance = scored.toSorted((a, b) => b.relevance - a.relevance);
  const entrants = byRelevance.map((each, index) => ({ ...each, placeBefore: index + 1 }));
  return placed(entrants, placesMax).map((each, index) => explained(each, index + 1, placesMax));
}

/** One thing to place. */
export interface RankItem {
  readonly id: string;
  /** How well it fits what was asked for, by the marketplace's own measure: 0 to 1e300. */
  readonly relevance: number;
  /** The level of the badge its seller shows; null without one. */
  readonly level: string | null;
}

const share = z.number().check(z.minimum(0), z.maximum(10));

/** How much a badge may weigh. It is published: what decides a place must be known to those who are placed. */
export const rankRuleSchema = z.strictObject({
  /** By level, how much is added to relevance, as a share of it: 0 to `boundMax`. */
  boosts: z.record(z.string(), share),
  /** The most any boost may be, 0 to 10. */
  boundMax: share,
  /** Nobody moves up by more places than this; left out: no such limit. */
  placesMax: z.optional(z.int().check(z.minimum(0))),
});

export type RankRule = z.output<typeof rankRuleSchema>;

/** Where an item came to stand, and why. */
export interface Ranked {
  readonly id: string;
  /** From 1. */
  readonly place: number;
  /** The place by relevance alone. */
  readonly placeBefore: number;
  readonly score: number;
  readonly boost: number;
  readonly reason: RankReason;
}

/** `places` are how many, at least 1. `moved_up_to_limit`: as many as `placesMax` allows. */
export type RankReason =
  | { readonly code: 'moved_up_by_badge' | 'moved_up_to_limit'; readonly params: { level: string; places: number } }
  | { readonly code: 'moved_down_past_badge'; readonly params: { places: number } }
  | { readonly code: 'unchanged'; readonly params: Readonly<Record<string, never>> };

interface Scored extends RankItem {
  readonly score: number;
  readonly boost: number;
}

interface Entrant extends Scored {
  readonly placeBefore: number;
}

function checkedRule(rule: RankRule): RankRule {
  const parsed = rankRuleSchema.safeParse(rule);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const reason = issue === undefined ? 'not valid' : rejectionOfIssue(issue, rule, []).reason;
    throw invalid(`the ranking rule: ${reason}`);
  }
  const { boosts, boundMax } = parsed.data;
  for (const [level, boost] of Object.entries(boosts)) {
    if (boost > boundMax) throw invalid(`boosts.${level} must be at most boundMax (${boundMax}), is ${boost}`);
  }
  return parsed.data;
}

function scoredItem({ id, relevance, level }: RankItem, boosts: RankRule['boosts'], ids: Set<string>): Scored {
  if (ids.has(id)) throw invalid(`the item ${shown(id)} is there twice`);
  ids.add(id);
  if (!(relevance >= 0 && relevance <= 1e300)) {
    throw invalid(`the relevance of ${shown(id)} must be a number from 0 to 1e300, is ${String(relevance)}`);
  }
  const boost = level === null ? 0 : Object.hasOwn(boosts, level) ? boosts[level] : undefined;
  if (boost === undefined) {
    throw invalid(
      `the level of ${shown(id)} must be null or one of ${Object.keys(boosts).join(', ')}, is ${shown(level)}`,
    );
  }
  return { id, relevance, level, boost, score: relevance * (1 + boost) };
}

/**
 * Fills the places from the first. An item may come in once its place by relevance is at most `placesMax` further
 * down; of those waiting the highest score goes first. They wait sorted, the best last.
 */
function placed(entrants: readonly Entrant[], placesMax: number): readonly Entrant[] {
  const waiting = entrants.slice(0, placesMax).toSorted((a, b) => (goesBefore(a, b) ? 1 : -1));
  const out: Entrant[] = [];
  for (let index = placesMax; out.length < entrants.length; index++) {
    const next = entrants[index];
    if (next !== undefined) waiting.splice(positionOf(next, waiting), 0, next);
    const best = waiting.pop();
    if (best === undefined) break;
    out.push(best);
  }
  return out;
}

function positionOf(entrant: Entrant, waiting: readonly Entrant[]): number {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = waiting[middle];
    if (other !== undefined && goesBefore(entrant, other)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The higher score; of equals what was before by relevance. */
function goesBefore(a: Entrant, b: Entrant): boolean {
  return a.score === b.score ? a.placeBefore < b.placeBefore : a.score > b.score;
}

function explained({ id, level, placeBefore, score, boost }: Entrant, place: number, placesMax: number): Ranked {
  return { id, place, placeBefore, score, boost, reason: reasonOf(placeBefore - place, level, placesMax) };
}

function reasonOf(up: number, level: string | null, placesMax: number): RankReason {
  if (up < 0) return { code: 'moved_down_past_badge', params: { places: -up } };
  if (up === 0 || level === null) return { code: 'unchanged', params: {} };
  return { code: up === placesMax ? 'moved_up_to_limit' : 'moved_up_by_badge', params: { level, places: up } };
}

function invalid(message: string): GoldSellerError {
  return new GoldSellerError('request_invalid', message);
}

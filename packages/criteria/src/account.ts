import type { Day } from './day.ts';
import type { DaySpan } from './day-spans.ts';
import type { SellerEvent } from './event.ts';
import { earliest, inOrder } from './event-order.ts';
import { pausesOf } from './pauses.ts';
import type { SettlementRules } from './settlement.ts';

/** What the events of a seller's account come to: since when, where, and what was stopped or changed when. */
export interface Account {
  /** The day the seller registered; nothing for one of whom only orders are known. */
  readonly openedDay: Day | undefined;
  readonly closedDay: Day | undefined;
  /** Where the seller was and what they sold, oldest first; each holds until the next begins. */
  readonly places: readonly Place[];
  /** Days the seller took off, oldest first, not overlapping; at most 60 in any 365. */
  readonly pauses: readonly AccountSpan[];
  /** Under review. */
  readonly holds: readonly AccountSpan[];
  readonly suspensions: readonly AccountSpan[];
  /** The days on which the owner changed, oldest first. */
  readonly transfers: readonly Day[];
  readonly acknowledgements: readonly Acknowledgement[];
}

export interface Place {
  readonly from: Day;
  readonly country: string | undefined;
  readonly category: string | undefined;
}

/** Days of an account, both included; without an end it still lasts. */
export type AccountSpan = DaySpan;

/** The seller said they have read a version of a programme's policy. */
export interface Acknowledgement {
  readonly day: Day;
  readonly programme: string;
  readonly version: number;
}

/** A review that is not ended sooner ends by itself after so many days. */
export const holdDaysMax = 14;

/** Reads the standing events of a seller's account, in any order and with any duplicates. Others are left aside. */
export function accountOf(events: readonly SellerEvent[], rules: SettlementRules): Account {
  const dayOf = (event: SellerEvent | undefined) => (event === undefined ? undefined : rules.dayOf(event.time));
  return {
    openedDay: dayOf(earliest(events, 'seller.registered')),
    closedDay: dayOf(earliest(events, 'seller.closed')),
    places: placesOf(events, rules),
    pauses: pausesOf(events, rules),
    holds: holdsOf(events, rules),
    suspensions: suspensionsOf(events, rules),
    transfers: distinct(inOrder(events, 'seller.transferred').map(({ time }) => rules.dayOf(time))),
    acknowledgements: acknowledgementsOf(events, rules),
  };
}

/** Where the seller was on a day, and what they sold; nothing before anything was said of it. */
export function placeOn({ places }: Account, day: Day): Place | undefined {
  return places.findLast(({ from }) => from <= day);
}

function placesOf(events: readonly SellerEvent[], rules: SettlementRules): readonly Place[] {
  const places: Place[] = [];
  for (const { time, data } of inOrder(events, 'seller.registered', 'seller.updated')) {
    const last = places.at(-1);
    const from = rules.dayOf(time);
    const place = { from, country: data.country ?? last?.country, category: data.category ?? last?.category };
    if (last?.from === from) places[places.length - 1] = place;
    else if (last === undefined || last.country !== place.country || last.category !== place.category) {
      places.push(place);
    }
  }
  return places;
}

function holdsOf(events: readonly SellerEvent[], rules: SettlementRules): readonly AccountSpan[] {
  const released = inOrder(events, 'seller.released').map(({ time, data }) => ({ time, id: data.holdId }));
  const held = inOrder(events, 'seller.held').map(({ time, data }) => ({ time, id: data.holdId }));
  return spansOf(held, released, rules).map(({ from, to }) => {
    const last = from + holdDaysMax - 1;
    return { from, to: to === undefined ? last : Math.min(to, last) };
  });
}

function suspensionsOf(events: readonly SellerEvent[], rules: SettlementRules): readonly AccountSpan[] {
  const idOf = ({ time, data }: SellerEvent<'seller.suspended' | 'seller.reinstated'>) => ({
    time,
    id: data.suspensionId,
  });
  return spansOf(inOrder(events, 'seller.suspended').map(idOf), inOrder(events, 'seller.reinstated').map(idOf), rules);
}

interface Named {
  readonly time: number;
  readonly id: string;
}

/** From the first beginning of each name to the day before its end, the first there is; over on its day, it never was. */
function spansOf(begun: readonly Named[], ended: readonly Named[], rules: SettlementRules): readonly AccountSpan[] {
  const ends = firstTimes(ended);
  const spans: AccountSpan[] = [];
  for (const [id, time] of firstTimes(begun)) {
    const from = rules.dayOf(time);
    const end = ends.get(id);
    const to = end === undefined ? undefined : rules.dayOf(end) - 1;
    if (to === undefined || to >= from) spans.push({ from, to });
  }
  return spans;
}

/** The first time of each name, by those times. */
function firstTimes(sorted: readonly Named[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { id, time } of sorted) if (!first.has(id)) first.set(id, time);
  return first;
}

function acknowledgementsOf(events: readonly SellerEvent[], rules: SettlementRules): readonly Acknowledgement[] {
  const first = new Map<string, Acknowledgement>();
  for (const { time, data } of inOrder(events, 'policy.acknowledged')) {
    const { programme, version } = data;
    const key = `${programme} ${version}`;
    if (!first.has(key)) first.set(key, { day: rules.dayOf(time), programme, version });
  }
  return [...first.values()];
}

function distinct(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)];
}

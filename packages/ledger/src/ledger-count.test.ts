import { type EventType, requireDay, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricFigure } from './reading/read-metrics.ts';
import { eventfulHistory } from './testing/eventful-history.ts';
import { type StoreName, stores, temporaryLedger } from './testing/temporary-ledger.ts';

const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const settlement = { version: 1, zone: 'Europe/Berlin', disputeDays: 3 };

// What follows counts straight from the events, order by order and metric by metric, by date texts and with nothing of
// ours but the words in which each metric is defined.

const dates = new Intl.DateTimeFormat('en-CA', { timeZone: settlement.zone });
const dateOf = ({ time }: { readonly time: number }) => dates.format(time);
const dayNumber = (date: string) => Date.parse(date) / 86_400_000;
const dateAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const earlierDate = (a: string, b: string) => (a < b ? a : b);
const laterDate = (a: string, b: string) => (a > b ? a : b);

function isoWeek(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = dateAfter(date, 3 - weekday);
  const first = `${thursday.slice(0, 4)}-01-01`;
  return `${thursday.slice(0, 4)}-W${String(Math.floor((dayNumber(thursday) - dayNumber(first)) / 7) + 1).padStart(2, '0')}`;
}

type Of<T extends EventType> = SellerEvent<T>;

const sorted = (events: readonly SellerEvent[]) =>
  events.toSorted((a, b) => a.time - b.time || (a.source + a.id < b.source + b.id ? -1 : 1));

const all = <T extends EventType>(events: readonly SellerEvent[], type: T) =>
  sorted(events.filter((event) => event.type === type)) as Of<T>[]; // safe: of this type

const first = <T extends EventType>(events: readonly SellerEvent[], type: T): Of<T> | undefined => all(events, type)[0];

interface Figure {
  readonly numerator: number;
  readonly denominator: number | undefined;
  readonly value: number | undefined;
}

/** What counts of one seller: each with the date it counts on. */
interface Counted {
  /** For a rate or a mean: how much of how much. */
  readonly shares: { metric: string; date: string; part: number; of: number }[];
  readonly counts: { metric: string; date: string }[];
  readonly durations: { metric: string; date: string; took: number }[];
  readonly completed: { date: string; buyer: string }[];
  readonly answers: { date: string; accepted: boolean }[];
  readonly placed: string[];
}

function leftOut(events: readonly SellerEvent[], family: string): boolean {
  const words = sorted(events.filter(({ type }) => type === 'matter.excluded' || type === 'matter.reinstated'));
  const about = words.filter((word) => (word as Of<'matter.excluded'>).data.families.some((each) => each === family));
  return about.at(-1)?.type === 'matter.excluded';
}

const hourBands = [1, 2, 4, 8, 12, 24, 48, 72];
const dayBands = [1, 2, 3, 5, 7, 10, 14];
const hoursBetween = (from: SellerEvent, to: SellerEvent) => (to.time - from.time) / 3_600_000;

function countOrder(events: readonly SellerEvent[], counted: Counted): void {
  const placed = first(events, 'order.placed');
  if (placed === undefined) return;
  counted.placed.push(dateOf(placed));
  const { buyer } = placed.data;
  let { shipBy, deliverBy } = placed.data;
  for (const change of all(events, 'order.rescheduled')) {
    const until = shipBy ?? deliverBy;
    if (until === undefined || dateOf(change) > until) continue;
    shipBy = change.data.shipBy ?? shipBy;
    deliverBy = change.data.deliverBy ?? deliverBy;
  }
  const parcels = all(events, 'order.shipped');
  const lastParcel = parcels.find(({ data }) => data.complete !== false);
  const inParts = parcels.length > 0 && parcels[0] !== lastParcel;
  const scans = all(events, 'order.scanned');
  const scan = inParts ? scans.find(({ time }) => lastParcel !== undefined && time >= lastParcel.time) : scans[0];
  const left = scan ?? lastParcel;
  const leftOn = left === undefined ? undefined : dateOf(left);
  const isNumbered = lastParcel?.data.tracking !== undefined;
  const arrival = first(events, 'order.delivered');
  const arrivedOn = arrival === undefined ? undefined : dateOf(arrival);
  const [yes, no, cancelled] = [
    first(events, 'order.accepted'),
    first(events, 'order.rejected'),
    first(events, 'order.cancelled'),
  ];
  const answer = sorted([yes, no].filter((event) => event !== undefined))[0];
  const rejected = answer === no ? no : undefined;
  const offs = [rejected, cancelled].filter((event) => event !== undefined);
  const off = rejected !== undefined && rejected.time === cancelled?.time ? rejected : sorted(offs)[0];
  const offOn = off === undefined ? undefined : dateOf(off);
  const seenToLeaveOn = [leftOn, arrivedOn].filter((date) => date !== undefined).toSorted()[0];
  const neverLeft = offOn !== undefined && (seenToLeaveOn === undefined || offOn < seenToLeaveOn);
  const isOurs = placed.data.shippedBy !== 'marketplace';
  const { shares, durations } = counted;
  const share = (metric: string, date: string, is: boolean) => shares.push({ metric, date, part: is ? 1 : 0, of: 1 });

  if (answer !== undefined && !leftOut(events, 'dispatch')) {
    const date = dateOf(answer);
    const slept = rejected?.data.automatic === true;
    share('acceptance_rate', date, answer === yes);
    counted.answers.push({ date, accepted: answer === yes });
    const took = slept ? Number.POSITIVE_INFINITY : hoursBetween(placed, answer);
    durations.push({ metric: 'median_acceptance_hours', date, took });
  }

  const released = neverLeft && shipBy !== undefined && offOn <= shipBy;
  if (shipBy !== undefined && isOurs && !(released && off === rejected) && !leftOut(events, 'dispatch')) {
    const date = offOn === undefined ? shipBy : earlierDate(shipBy, offOn);
    const promised = dayNumber(shipBy) - dayNumber(dateOf(placed));
    durations.push({ metric: 'median_promised_handling_days', date, took: promised });
    const faults = { out_of_stock: 'seller', changed_mind: 'buyer', fraud: 'nobody' } as Record<string, string>;
    const { by, reason } = cancelled?.data ?? {};
    const fault = reason === undefined ? (by === 'seller' ? 'seller' : 'nobody') : faults[reason];
    share('seller_cancel_rate', date, cancelled !== undefined && fault === 'seller');
    share('buyer_cancel_share', date, cancelled !== undefined && fault === 'buyer');
    if (!released) {
      share('on_time_ship_rate', date, leftOn !== undefined && leftOn <= shipBy);
      const took = left === undefined ? Number.POSITIVE_INFINITY : hoursBetween(placed, left);
      durations.push({ metric: 'median_handling_hours', date, took });
      const works = isNumbered && (scan !== undefined || arrival !== undefined);
      if (placed.data.trackingRequired === true && left !== undefined) share('valid_tracking_rate', date, works);
    }
  }

  const untold = left !== undefined && !isNumbered && scan === undefined && arrivedOn === undefined;
  if (deliverBy !== undefined && isOurs && !neverLeft && !untold && !leftOut(events, 'delivery')) {
    share('on_time_delivery_rate', deliverBy, arrivedOn !== undefined && arrivedOn <= deliverBy);
  }

  const completedOn = arrivedOn ?? (untold && offOn === undefined ? deliverBy : undefined);
  const cases = new Map<string, { opened?: Of<'dispute.opened'>; closed?: Of<'dispute.closed'> }>();
  for (const opened of all(events, 'dispute.opened').toReversed()) cases.set(opened.data.disputeId, { opened });
  for (const closed of all(events, 'dispute.closed').toReversed()) {
    cases.set(closed.data.disputeId, { ...cases.get(closed.data.disputeId), closed });
  }
  const charge = first(events, 'order.charged_back');
  const byFault = all(events, 'order.refunded').filter(({ data }) => data.reason !== 'goodwill');
  if (charge === undefined && [...cases.values()].some(({ closed }) => closed === undefined)) return;
  const backOn = [charge, byFault[0]].filter((event) => event !== undefined).map(dateOf);
  const judgedOn =
    completedOn === undefined ? backOn.toSorted().at(-1) : dateAfter(completedOn, settlement.disputeDays);
  const closings = [...cases.values()].flatMap(({ closed }) => (closed === undefined ? [] : [dateOf(closed)]));
  const date = [...(judgedOn === undefined ? [] : [judgedOn]), ...closings].reduce(laterDate, '');
  if (date === '') return;
  const removed = new Set(all(events, 'feedback.removed').map(({ data }) => data.feedbackId));
  const stars = all(events, 'feedback.left').find(({ data }) => !removed.has(data.feedbackId))?.data.stars;
  const lost = [...cases.values()].some(({ closed }) => closed?.data.outcome === 'lost');
  const charged = charge?.data.reason === 'not_received';
  const against = ['lost', 'resolved_by_seller'];
  const conceded = [...cases.values()].some(
    ({ opened, closed }) =>
      opened?.data.reason === 'defective' && closed !== undefined && against.includes(closed.data.outcome),
  );
  if (!leftOut(events, 'disputes')) {
    share('dispute_lost_rate', date, lost);
    share('not_as_described_rate', date, conceded || byFault.some(({ data }) => data.reason === 'defective'));
    share('order_defect_rate', date, lost || charged || (stars !== undefined && stars < 3));
    share('refund_rate_seller_fault', date, byFault.length > 0);
    share('chargeback_rate', date, charged);
  }
  if (completedOn === undefined) return;
  counted.completed.push({ date, buyer });
  counted.counts.push({ metric: 'orders_completed', date });
  share('rating_coverage', date, stars !== undefined);
  share('effective_positive_rate', date, stars !== undefined && stars > 3);
}

function countRatings(events: readonly SellerEvent[], counted: Counted): void {
  const left = all(events, 'feedback.left');
  const keyOf = (buyer: string, date: string) => `${buyer} ${isoWeek(date)}`;
  for (const key of new Set(left.map((each) => keyOf(each.data.buyer, dateOf(each))))) {
    const removed = all(events, 'feedback.removed').filter(
      ({ data }) => keyOf(data.buyer, dates.format(Date.parse(data.leftAt))) === key,
    );
    const stands = left.find(
      (each) =>
        keyOf(each.data.buyer, dateOf(each)) === key &&
        !removed.some(({ data }) => data.feedbackId === each.data.feedbackId),
    );
    const about = events.filter((event) => {
      if (event.type !== 'matter.excluded' && event.type !== 'matter.reinstated') return false;
      const { matter } = (event as Of<'matter.excluded'>).data;
      return 'week' in matter && `${matter.buyer} ${matter.week}` === key;
    });
    if (stands === undefined || leftOut(about, 'feedback')) continue;
    const date = dateOf(stands);
    const { stars, itemAsDescribed, communication, shippingSpeed } = stands.data;
    const mean = (metric: string, given: number | undefined) => {
      if (given !== undefined) counted.shares.push({ metric, date, part: given, of: 1 });
    };
    mean('average_rating', stars);
    mean('dsr_item_as_described', itemAsDescribed);
    mean('dsr_communication', communication);
    mean('dsr_shipping_speed', shippingSpeed);
    if (stars !== 3) counted.shares.push({ metric: 'positive_feedback_rate', date, part: stars > 3 ? 1 : 0, of: 1 });
  }
}

function countInquiry(events: readonly SellerEvent[], counted: Counted): void {
  const received = first(events, 'inquiry.received');
  if (received === undefined || received.data.from === 'spam' || leftOut(events, 'replies')) return;
  const answer = all(events, 'inquiry.answered').find(({ data }) => data.automatic !== true);
  const took = answer === undefined ? Number.POSITIVE_INFINITY : hoursBetween(received, answer);
  const after = (hours: number) => dates.format(received.time + hours * 3_600_000);
  for (const hours of [24, 48]) {
    const part = took <= hours ? 1 : 0;
    counted.shares.push({ metric: `response_rate_${hours}h`, date: after(hours), part, of: 1 });
  }
  counted.durations.push({ metric: 'median_response_hours', date: after(72), took });
}

function countOthers(events: readonly SellerEvent[], counted: Counted): void {
  for (const id of new Set(all(events, 'violation.upheld').map(({ data }) => data.violationId))) {
    const ofThis = events.filter(({ data }) => 'violationId' in data && data.violationId === id);
    const upheld = first(ofThis, 'violation.upheld');
    if (upheld === undefined || first(ofThis, 'violation.overturned') !== undefined) continue;
    const [date, { kind, severity }] = [dateOf(upheld), upheld.data];
    if (kind === 'counterfeit') counted.counts.push({ metric: 'authenticity_violations', date });
    else counted.counts.push({ metric: 'policy_violations', date });
    if (kind !== 'counterfeit' && severity !== 'minor')
      counted.counts.push({ metric: 'severe_policy_violations', date });
  }
  const reports = new Map(all(events, 'metrics.reported').map(({ data }) => [data.day, data.count]));
  for (const [date, count] of reports) counted.shares.push({ metric: 'on_time_ship_rate', date, part: 0, of: count });
}

function countAll(events: readonly SellerEvent[]): Counted {
  const counted: Counted = { shares: [], counts: [], durations: [], completed: [], answers: [], placed: [] };
  const byName = (field: 'orderId' | 'inquiryId') => {
    const groups = new Map<string, SellerEvent[]>();
    for (const event of events) {
      const about = 'matter' in event.data ? event.data.matter : event.data;
      const name = (about as Partial<Record<string, string>>)[field]; // safe: it is looked for
      if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), event]);
    }
    return groups.values();
  };
  for (const group of byName('orderId')) countOrder(group, counted);
  for (const group of byName('inquiryId')) countInquiry(group, counted);
  countRatings(events, counted);
  countOthers(events, counted);
  return counted;
}

/** The names begun and not ended on a day, where an end counts from its day on. */
function open(
  events: readonly SellerEvent[],
  [begin, end]: readonly [EventType, EventType],
  field: string,
  on: string,
) {
  const named = (event: SellerEvent) => (event.data as unknown as Record<string, string>)[field]; // safe: it has the field
  return [...new Set(all(events, begin).map(named))].flatMap((name) => {
    const from = all(events, begin).find((event) => named(event) === name);
    const to = all(events, end).find((event) => named(event) === name);
    const isOpen = from !== undefined && dateOf(from) <= on && !(to !== undefined && dateOf(to) <= on);
    return isOpen ? [dateOf(from)] : [];
  });
}

function ratio(numerator: number, denominator: number): Figure {
  return { numerator, denominator, value: denominator === 0 ? undefined : numerator / denominator };
}

function whole(numerator: number): Figure {
  return { numerator, denominator: undefined, value: numerator };
}

const nothing: Figure = { numerator: 0, denominator: undefined, value: undefined };

function median(list: readonly number[], bands: readonly number[]): Figure {
  let below = 0;
  for (const [index, upTo] of bands.entries()) {
    const from = bands[index - 1] ?? 0;
    const inside = list.filter((took) => took <= upTo && (index === 0 || took > from)).length;
    if (inside > 0 && (below + inside) * 2 >= list.length) {
      const hundredths = ((list.length / 2 - below) * (upTo - from) * 100) / inside;
      return { numerator: 0, denominator: list.length, value: from + Math.ceil(hundredths - 1e-9) / 100 };
    }
    below += inside;
  }
  return { numerator: 0, denominator: list.length, value: undefined };
}

/** Every metric of one seller. */
function figuresOf(told: readonly SellerEvent[], asOf: string, days: number): ReadonlyMap<string, Figure> | undefined {
  const withdrawn = new Set(all(told, 'event.withdrawn').map(({ data }) => `${data.source} ${data.id}`));
  const events = told.filter(({ source, id }) => !withdrawn.has(`${source} ${id}`));
  const registered = first(events, 'seller.registered');
  if (registered === undefined || dateOf(registered) > asOf) return undefined;
  const from = dateAfter(asOf, -days);
  const inWindow = ({ date }: { readonly date: string }) => date >= from && date < asOf;
  const counted = countAll(events);
  const figures = new Map<string, Figure>();
  for (const metric of shared) {
    const shares = counted.shares.filter((each) => each.metric === metric && inWindow(each));
    const sum = (field: 'part' | 'of') => shares.reduce((total, each) => total + each[field], 0);
    figures.set(metric, ratio(sum('part'), sum('of')));
  }
  for (const metric of plain) {
    figures.set(metric, whole(counted.counts.filter((each) => each.metric === metric && inWindow(each)).length));
  }
  for (const metric of lasting) {
    const took = counted.durations.filter((each) => each.metric === metric && inWindow(each)).map((each) => each.took);
    figures.set(metric, median(took, metric.endsWith('days') ? dayBands : hourBands));
  }
  const buyers = new Map<string, number>();
  for (const { buyer } of counted.completed.filter(inWindow)) buyers.set(buyer, (buyers.get(buyer) ?? 0) + 1);
  const orders = counted.completed.filter(inWindow).length;
  figures.set('distinct_buyers', whole(buyers.size));
  figures.set('repeat_buyer_rate', ratio([...buyers.values()].filter((count) => count > 1).length, buyers.size));
  figures.set('buyer_concentration', ratio(Math.max(0, ...buyers.values()), orders));
  const sold = counted.placed
    .filter((date) => inWindow({ date }))
    .toSorted()
    .at(-1);
  figures.set('days_since_last_sale', whole(sold === undefined ? days + 1 : dayNumber(asOf) - dayNumber(sold)));
  const answers = counted.answers.filter(inWindow);
  const lastYes = answers.filter(({ accepted }) => accepted).reduce((date, each) => laterDate(date, each.date), '');
  figures.set('rejections_in_a_row', whole(answers.filter(({ accepted, date }) => !accepted && date > lastYes).length));
  const closed = first(events, 'seller.closed');
  const wasOpen = closed === undefined || dateOf(closed) > dateOf(registered);
  const changes = all(events, 'seller.transferred')
    .map(dateOf)
    .filter((date) => date <= asOf);
  const owned = [...(wasOpen ? [dateOf(registered)] : []), ...changes].reduce(laterDate, '');
  const since = (date: string) => (date === '' ? nothing : whole(dayNumber(asOf) - dayNumber(date)));
  figures.set('account_age_days', since(wasOpen ? dateOf(registered) : ''));
  figures.set('ownership_stable_days', since(owned));
  const holds = open(events, ['seller.held', 'seller.released'], 'holdId', asOf);
  figures.set('fraud_hold', whole(holds.filter((date) => dateAfter(date, 14) > asOf).length));
  figures.set(
    'suspension',
    whole(open(events, ['seller.suspended', 'seller.reinstated'], 'suspensionId', asOf).length),
  );
  const trained = all(events, 'training.completed').filter(
    (each) => dateOf(each) <= asOf && (each.data.expires === undefined || each.data.expires > asOf),
  );
  figures.set('training_completed', whole(new Set(trained.map(({ data }) => data.module)).size));
  return figures;
}

const shared = [
  ...['on_time_ship_rate', 'seller_cancel_rate', 'buyer_cancel_share', 'valid_tracking_rate', 'acceptance_rate'],
  ...['on_time_delivery_rate', 'dispute_lost_rate', 'not_as_described_rate', 'order_defect_rate', 'chargeback_rate'],
  ...['refund_rate_seller_fault', 'rating_coverage', 'effective_positive_rate', 'positive_feedback_rate'],
  ...['average_rating', 'dsr_item_as_described', 'dsr_communication', 'dsr_shipping_speed'],
  ...['response_rate_24h', 'response_rate_48h'],
];
const plain = ['orders_completed', 'authenticity_violations', 'policy_violations', 'severe_policy_violations'];
const lasting = [
  ...['median_handling_hours', 'median_response_hours', 'median_acceptance_hours', 'median_promised_handling_days'],
];

function countByHand(events: readonly SellerEvent[], asOf: string, days: number): readonly MetricFigure[] {
  return [...new Set(events.map(({ seller }) => seller))].flatMap((seller) => {
    const told = events.filter((event) => event.seller === seller);
    return [...(figuresOf(told, asOf, days) ?? [])].map(
      ([metric, figure]) => ({ seller, metric, ...figure }) as MetricFigure, // safe: its names
    );
  });
}

const byName = (a: MetricFigure, b: MetricFigure) => (`${a.seller} ${a.metric}` < `${b.seller} ${b.metric}` ? -1 : 1);

/** Eight histories at once, each of two sellers of its own: opening a ledger takes longer than all else. */
const eventfulHistories = fc
  .array(eventfulHistory, { minLength: 8, maxLength: 8 })
  .map((histories) =>
    histories.flatMap((events, index) => events.map((event) => ({ ...event, seller: `${event.seller}-${index}` }))),
  );

/** The same ones every time, of four times as many sellers: what a few random ones come to is chance. */
const sampled = fc
  .sample(eventfulHistories, { seed: 1, numRuns: 4 })
  .flatMap((events, index) => events.map((event) => ({ ...event, seller: `${event.seller}-${index}` })));

/** Gives a ledger batches of events, and expects the figures of the same events; returns those of the ledger. */
async function expectFigures(
  store: StoreName,
  events: readonly SellerEvent[],
  batches: readonly (readonly SellerEvent[])[],
): Promise<readonly MetricFigure[]> {
  return temporaryLedger(store)(
    async (ledger) => {
      for (const batch of batches) await ledger.ingest(batch);
      const read: MetricFigure[] = [];
      for (const [asOf, days] of windows) {
        const figures: MetricFigure[] = [];
        for await (const figure of ledger.metrics(requireDay(asOf), days)) figures.push(figure);
        expect(figures.toSorted(byName)).toEqual(countByHand(events, asOf, days).toSorted(byName));
        read.push(...figures);
      }
      return read;
    },
    { settlement },
  );
}

describe.each(stores)('the metrics of a ledger in %s', (store) => {
  it('are what a count by hand over the raw events gives, whatever came late, twice, withdrawn or left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        eventfulHistories.chain((events) => fc.tuple(fc.constant(events), fc.subarray(events))),
        fc.infiniteStream(fc.nat({ max: 3 })),
        async ([events, again], dice) => {
          const batches: SellerEvent[][] = [[], [], [], []];
          for (const event of [...events, ...again]) batches[dice.next().value ?? 0]?.push(event);
          await expectFigures(store, events, batches);
        },
      ),
      { numRuns: store === 'SQLite' ? runs : Math.ceil(runs / 4), endOnFailure: true },
    );
  }, 1_200_000);

  it('are so of every metric there is, of histories that come to something in each', async () => {
    const figures = await expectFigures(store, sampled, [sampled]);
    const positive = figures.filter(({ value = 0 }) => value > 0);
    const namesIn = (some: readonly MetricFigure[]) => new Set(some.map(({ metric }) => metric));
    expect(namesIn(positive)).toEqual(namesIn(figures));
    expect(namesIn(figures).size).toBe(38);
  });
});

const runs = isSoak ? 120 : 6;
const windows = [
  ['2026-01-20', 10],
  ['2026-02-12', 45],
] as const;

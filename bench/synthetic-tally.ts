import { type Account, addEntries, type Day, type Entry, type Measure, type Tally } from '@gold-seller/criteria';

/** What a day of selling adds: each measure with how much of it for how many orders. */
const perOrder: Readonly<Partial<Record<Measure, number>>> = {
  orders_placed: 1,
  orders_confirmed: 1,
  orders_due_to_ship: 1,
  orders_shipped_on_time: 0.96,
  orders_shipped_late: 0.04,
  deliveries_due: 1,
  deliveries_on_time: 0.94,
  orders_open_to_dispute: 1,
  disputes_lost: 0.004,
  ratings: 0.5,
  ratings_positive: 0.48,
  ratings_negative: 0.01,
  stars: 2.4,
  item_as_described_ratings: 0.5,
  item_as_described_stars: 2.4,
  inquiries_due_in_24_hours: 0.2,
  inquiries_answered_in_24_hours: 0.18,
};

/** The tally of a seller of so many orders a day over the days before a day, buyers included. */
export function syntheticTally(before: Day, days: number, ordersADay: number, random: () => number): Tally {
  const tally: Tally = new Map();
  addEntries(tally, [{ day: before - days - 100, measure: 'accounts_opened', count: 1 }], 1);
  for (let day = before - days; day < before; day++) addEntries(tally, entriesOf(day, ordersADay, random), 1);
  return tally;
}

function entriesOf(day: Day, ordersADay: number, random: () => number): readonly Entry[] {
  const entries: Entry[] = [];
  const drawn = ordersADay * 2 * random();
  const orders = Math.floor(drawn) + (random() < drawn % 1 ? 1 : 0);
  for (let order = 0; order < orders; order++) {
    entries.push({ day, measure: 'orders_completed', count: 1, buyer: String(Math.floor(random() * 5000)) });
  }
  for (const [measure, share] of Object.entries(perOrder) as [Measure, number][]) {
    const exact = orders * share;
    const count = Math.floor(exact) + (random() < exact % 1 ? 1 : 0);
    if (count > 0) entries.push({ day, measure, count }); // safe above: the table's own keys
  }
  return entries;
}

/** An account without a story, open since before its tally. */
export function plainAccount(openedDay: Day): Account {
  const none = { closedDay: undefined, places: [], pauses: [], holds: [], suspensions: [], transfers: [] };
  return { openedDay, ...none, acknowledgements: [] };
}

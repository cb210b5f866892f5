import assert from 'node:assert/strict';
import {
  parseEvent,
  type Reference,
  referencesOf,
  type SellerEvent,
  settlementRules,
  settleReference,
} from '@gold-seller/criteria';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { syntheticEvents } from './synthetic-events.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const rules = settlementRules({ version: 1, zone: 'Europe/Berlin', disputeDays: 14 });
const events = syntheticEvents({ sellers: 1, orders: 25_000 }).map(checked);
const grouped = [...groupAll()];

const { ratio, oursPerSecond } = await compare(settleAll, () => {
  assert.equal(groupAll().size, grouped.length);
  return events.length;
});
printFigure({
  bench: 'settle/events',
  ratio,
  value: oursPerSecond,
  unit: 'events/s',
  against: 'a loop that only groups the same events by reference, orders of four events each',
});

/** Every matter of every order, and of every buyer's ratings, from its events. */
function settleAll(): number {
  let orders = 0;
  for (const [reference, group] of grouped) {
    for (const { measure } of settleReference(reference, group, rules)) if (measure === 'orders_placed') orders++;
  }
  assert.equal(orders, events.length / 4);
  return events.length;
}

function groupAll(): Map<Reference, SellerEvent[]> {
  const groups = new Map<Reference, SellerEvent[]>();
  for (const event of events) {
    for (const reference of referencesOf(event, rules)) {
      const group = groups.get(reference);
      if (group === undefined) groups.set(reference, [event]);
      else group.push(event);
    }
  }
  return groups;
}

function checked(input: unknown): SellerEvent {
  const parsed = parseEvent(input, now);
  assert(parsed.ok);
  return parsed.event;
}

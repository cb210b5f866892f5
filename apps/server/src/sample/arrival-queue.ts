import type { Day, Instant } from '@gold-seller/criteria';
import type { CloudEvent } from '../cloud-event.ts';
import { millisPerDay, millisPerHour } from './duration.ts';
import type { Happening } from './happening.ts';
import type { Random } from './random.ts';

/** Events on their way to the ledger, kept by the day of their arrival. */
export interface ArrivalQueue {
  /** Sends an event off, held back for so many milliseconds; it may arrive late, and twice. */
  send(happening: Happening, random: Random, heldBack?: number): void;
  /** Takes out what arrives on a day, in the order of arrival. */
  take(day: Day): readonly CloudEvent[];
}

/** What is to arrive at `end` or later never does. */
export function arrivalQueue(end: Instant): ArrivalQueue {
  const days = new Map<Day, Arrival[]>();
  const add = (at: Instant, event: CloudEvent) => {
    if (at >= end) return;
    const day = Math.floor(at / millisPerDay);
    const list = days.get(day);
    if (list === undefined) days.set(day, [{ at, event }]);
    else list.push({ at, event });
  };
  return {
    send: ({ sentAt, event }, random, heldBack = 0) => {
      const first = sentAt + heldBack + drawDelay(random);
      add(first, event);
      if (random.chance(twiceShare)) add(first + random.exponential(repeatMeanMillis), event);
    },
    take: (day) => {
      const list = days.get(day) ?? [];
      days.delete(day);
      return list.sort((a, b) => a.at - b.at).map(({ event }) => event);
    },
  };
}

interface Arrival {
  readonly at: Instant;
  readonly event: CloudEvent;
}

const twiceShare = 0.015;
const repeatMeanMillis = 20 * millisPerHour;

// Nearly all arrive within a minute; some after an outage; some from a partner who reports once in a while.
const delays = [
  { weight: 0.955, from: 1000, to: 60_000 },
  { weight: 0.03, from: millisPerHour, to: 20 * millisPerHour },
  { weight: 0.015, from: millisPerDay, to: 9 * millisPerDay },
] as const;

function drawDelay(random: Random): number {
  const { from, to } = random.weighted(delays);
  return random.between(from, to);
}

import {
  addEntries,
  type CompiledPolicy,
  compilePolicy,
  type Day,
  decide,
  decisionDays,
  heldLevel,
  nextStanding,
  type Reference,
  readingsOf,
  referencesOf,
  requireDay,
  type SellerEvent,
  type Standing,
  settlementDefault,
  settlementRules,
  settleReference,
  sumTally,
  type Tally,
  tallyOf,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { beforeAll, describe, expect, test } from 'vitest';
import { type SampleOptions, sampleEvents } from './sample-events.ts';

const until = requireDay('2026-07-01');
const sellers = 400;

describe.each([1, 2, 3])('the default sample with seed %i, decided month by month', (seed) => {
  const standings: Standing[] = [];
  const golden = () => standings.filter((standing) => heldLevel(standing) !== undefined);

  beforeAll(() => {
    standings.push(...standingsOf(compilePolicy(marketplacePolicy()), { seed, sellers, months: 18, until }));
  });

  test('has 2 to 8 % of its sellers golden at the end', () => {
    expect(golden().length / sellers).toBeGreaterThanOrEqual(0.02);
    expect(golden().length / sellers).toBeLessThanOrEqual(0.08);
  });

  test('has a few with the crown', () => {
    const crowned = golden().filter((standing) => heldLevel(standing)?.level === 'gold-crown');
    expect(crowned.length).toBeGreaterThanOrEqual(2);
    expect(crowned.length).toBeLessThan(golden().length / 2);
  });

  test('has some who were gold and lost it, one of them the crown', () => {
    expect(standings.filter(({ levels }) => levels[0]?.state === 'lost').length).toBeGreaterThanOrEqual(3);
    expect(standings.filter(({ levels }) => levels[1]?.state === 'lost').length).toBeGreaterThanOrEqual(1);
  });
});

function marketplacePolicy() {
  const policy = presets['marketplace-default'];
  if (policy === undefined) throw new Error('the preset is gone');
  return policy;
}

/** The standings after every decision of the sample, by the stages of criteria alone. */
function standingsOf(compiled: CompiledPolicy, options: SampleOptions): readonly Standing[] {
  const days = decisionDays(compiled.policy, until - options.months * 31, until);
  return [...talliesOf(options).values()].flatMap((tally) => standingOf(compiled, tally, days) ?? []);
}

function standingOf(compiled: CompiledPolicy, tally: Tally, days: readonly Day[]): Standing | undefined {
  return days.reduce<Standing | undefined>((before, day) => {
    const readings = readingsOf(compiled, sumTally(tally, day, compiled.shapes));
    return nextStanding(before, decide(compiled, readings, { day, throughSeq: 0 }), compiled.policy);
  }, undefined);
}

function talliesOf(options: SampleOptions): ReadonlyMap<string, Tally> {
  const rules = settlementRules(settlementDefault);
  const logs = logsOf(options);
  const tallyOfLog = (log: readonly SellerEvent[]): Tally => {
    const tally: Tally = tallyOf([]);
    const groups = new Map<Reference, SellerEvent[]>();
    for (const event of withoutWithdrawn(log)) {
      for (const reference of referencesOf(event, rules)) {
        const group = groups.get(reference);
        if (group === undefined) groups.set(reference, [event]);
        else group.push(event);
      }
    }
    for (const [reference, events] of groups) addEntries(tally, settleReference(reference, events, rules), 1);
    return tally;
  };
  return new Map([...logs].map(([seller, log]) => [seller, tallyOfLog(log)]));
}

/** Every event once, by seller. That each is valid is tested beside `sampleEvents`; parsing would double the time. */
function logsOf(options: SampleOptions): ReadonlyMap<string, readonly SellerEvent[]> {
  const logs = new Map<string, Map<string, SellerEvent>>();
  for (const { subject: seller, source, id, type, time, data } of sampleEvents(options)) {
    const event = { seller, source, id, type, time: Date.parse(time), data } as SellerEvent; // safe: a valid event's parts
    const log = logs.get(seller) ?? new Map<string, SellerEvent>();
    logs.set(seller, log.set(`${source} ${id}`, event));
  }
  return new Map([...logs].map(([seller, log]) => [seller, [...log.values()]]));
}

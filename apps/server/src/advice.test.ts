import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from './testing/run-command.ts';

const policy = {
  programme: 'any-order',
  version: 1,
  name: 'Any order',
  effectiveFrom: '2026-01-01',
  cadence: { every: 'month', day: 5 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 30 }, keep: { atLeast: 30 } },
        { metric: 'orders_completed', window: { days: 90 }, earn: { atLeast: 3 }, keep: { atLeast: 2 } },
        { metric: 'on_time_ship_rate', window: { days: 90 }, earn: { atLeast: 0.75 }, keep: { atLeast: 0.5 } },
      ],
    },
  ],
};

function told(id: string, type: string, time: string, data: object, subject = 'acme'): string {
  return JSON.stringify({ specversion: '1.0', id, source: 'test', type, subject, time: `${time}T12:00:00Z`, data });
}

function order(orderId: string, placed: string, shipBy: string, shipped: string, delivered: string): string[] {
  const amount = { minor: 1000, currency: 'EUR' };
  return [
    told(`${orderId}p`, 'order.placed', placed, { orderId, buyer: orderId, amount, shipBy, deliverBy: delivered }),
    told(`${orderId}s`, 'order.shipped', shipped, { orderId, tracking: 'T' }),
    told(`${orderId}d`, 'order.delivered', delivered, { orderId }),
  ];
}

/** Acme: registered in January, an order in time and one late in March, one in time in May. Beta: registered in June. */
const lines = [
  told('r1', 'seller.registered', '2026-01-10', { name: 'Acme', country: 'DE' }),
  told('r2', 'seller.registered', '2026-06-10', { name: 'Beta', country: 'AT' }, 'beta'),
  ...order('o1', '2026-03-01', '2026-03-03', '2026-03-02', '2026-03-06'),
  ...order('o2', '2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09'),
  ...order('o3', '2026-05-02', '2026-05-04', '2026-05-03', '2026-05-06'),
];

/** An installation with the events and the policy, its path, and decisions on the fifths of some months. */
async function prepared(installation: Installation, decide = true): Promise<string> {
  const { folder, run } = installation;
  const [events, file] = [join(folder, 'events.ndjson'), join(folder, 'policy.json')];
  await writeFile(events, lines.join('\n'));
  await writeFile(file, JSON.stringify(policy));
  await run('import', 'events', events);
  if (decide) await run('decide', '--policy', file, '--from', '2026-02-01', '--to', '2026-06-10');
  return file;
}

describe('gold-seller advise', () => {
  it('says what is missing for the next decision, in orders and days', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const { out } = await installation.run('advise', 'acme');
      expect(out.split('\n')).toEqual([
        'acme: Any order, version 1, for the decision of July 5, 2026',
        '',
        'Gold seller: no badge. Not earned yet: the decision of June 5, 2026 missed something.',
        '  The badge can come on July 5, 2026 at the earliest.',
        '  if nothing more happens, then: no badge',
        '  - Completed orders (90 days), at least 3: 1',
        '      Complete 2 more orders, falling due from June 15, 2026 to July 1, 2026.',
        '  met: Selling here for, Shipped on time',
      ]);
    }));

  it('says the same as JSON', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const json = JSON.parse((await installation.run('advise', 'acme', '--json')).out);
      expect(json).toMatchObject({ seller: 'acme', policy: { programme: 'any-order', version: 1 } });
      const [level] = json.advice.levels;
      const needs = level.criteria.map(({ need }: { need: { kind: string; count?: number } }) => [
        need.kind,
        need.count,
      ]);
      expect(needs).toEqual([
        ['nothing', undefined],
        ['act', 2],
        ['nothing', undefined],
      ]);
      expect(json.projections.next.day).toBe(json.advice.day);
    }));

  it('looks back to a day: neither later events nor later decisions are known there', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const { out } = await installation.run('advise', 'acme', '--as-of', '2026-04-01', '--on', '2026-04-05');
      expect(out).toContain('for the decision of April 5, 2026');
      expect(out).toContain('  - Shipped on time (90 days), at least 75%: 50% (1 of 2)');
      expect(out).toContain('the decision of March 5, 2026 missed something');
      expect(out).toContain('Complete 1 more order, falling due on April 1, 2026.');
      expect(out).toContain('Ship the next 2 orders on time, falling due on April 1, 2026.');
    }));

  it('tells a day by which nothing can be done any more when it can', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const { out } = await installation.run('advise', 'beta', '--as-of', '2026-07-03', '--on', '2026-07-05');
      expect(out).toContain('It cannot be met before July 7, 2026.');
      expect(out).toContain('Nothing to do but wait until July 10, 2026.');
      expect(out).toContain('The badge can come on August 5, 2026 at the earliest.');
    }));

  it('tells a seller who is suspended that they are', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const more = join(installation.folder, 'more.ndjson');
      await writeFile(more, told('x', 'seller.suspended', '2026-06-12', { suspensionId: 's', reason: 'fraud' }));
      await installation.run('import', 'events', more);
      expect((await installation.run('advise', 'acme')).out).toContain('The account is suspended.');
    }));

  it('refuses a seller, a programme or a day that there is not, each with its code', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const refused: readonly [args: readonly string[], code: string][] = [
        [['nobody'], 'seller_unknown'],
        [['acme', '--programme', 'other'], 'policy_unknown'],
        [['acme', '--on', 'tomorrow'], 'option_invalid'],
        [['acme', '--on', '2026-06-05'], 'option_invalid'],
        [['acme', '--on', '2026-07-06'], 'decision_day_not_in_cadence'],
        [['acme', '--as-of', '2026-02-30'], 'option_invalid'],
        [['acme', '--as-of', '2025-06-01', '--on', '2025-07-05'], 'policy_not_in_force'],
      ];
      for (const [args, code] of refused) {
        await expect(installation.run('advise', ...args)).rejects.toMatchObject({ code });
      }
    }));

  it('refuses where nothing is published', () =>
    withInstallation(async (installation) => {
      await prepared(installation, false);
      await expect(installation.run('advise', 'acme')).rejects.toMatchObject({ code: 'policy_unknown' });
    }));
});

describe('gold-seller simulate', () => {
  const period = ['--from', '2026-02-01', '--to', '2026-06-14'];

  it('tries a policy where nothing is published, and changes nothing', () =>
    withInstallation(async (installation) => {
      const file = await prepared(installation, false);
      const before = (await installation.run('status', '--json')).out;
      const { out } = await installation.run('simulate', '--policy', file, ...period);
      expect(out.split('\n')).toEqual([
        'Any order (any-order, version 1) from 2026-02-01 to 2026-06-14, 2 sellers',
        '',
        '  decision    gold',
        '  2026-02-05     0',
        '  2026-03-05     0',
        '  2026-04-05     0',
        '  2026-05-05     0',
        '  2026-06-05     0',
        '',
        'On the last day (any-order is not published, so whoever holds a badge gains it):',
        '  size (orders in a year)  sellers  gold  gained  kept  raised  lowered  lost  losses on the way',
        '  0                              1     0       0     0       0        0     0                  0',
        '  1-9                            1     0       0     0       0        0     0                  0',
        '  all                            2     0       0     0       0        0     0                  0',
        '',
        '  region  sellers  gold  gained  kept  raised  lowered  lost  losses on the way',
        '  AT            1     0       0     0       0        0     0                  0',
        '  DE            1     0       0     0       0        0     0                  0',
        '  all           2     0       0     0       0        0     0                  0',
        '',
        'What keeps sellers from gold:',
        '  criterion              missed  it alone  too little data  it alone',
        '  on_time_ship_rate/90d       1         1                0         0',
      ]);
      expect((await installation.run('status', '--json')).out).toBe(before);
    }));

  it('compares with what is published, and says the same as JSON', () =>
    withInstallation(async (installation) => {
      await prepared(installation);
      const easier = join(installation.folder, 'easier.json');
      const [age] = policy.levels[0]?.criteria ?? [];
      const one = { metric: 'orders_completed', window: { days: 90 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } };
      await writeFile(
        easier,
        JSON.stringify({ ...policy, version: 2, levels: [{ ...policy.levels[0], criteria: [age, one] }] }),
      );
      const { out } = await installation.run('simulate', '--policy', easier, ...period);
      expect(out).toContain('On the last day, against any-order as it is published:');
      const json = JSON.parse((await installation.run('simulate', '--policy', easier, ...period, '--json')).out);
      expect(json).toMatchObject({
        from: '2026-02-01',
        to: '2026-06-14',
        comparedWith: 'any-order',
        total: { sellers: 2, gained: 1, kept: 0, lost: 0, levels: { gold: 1 } },
        byRegion: { DE: { gained: 1 }, AT: { gained: 0 } },
        bySize: { '1-9': { gained: 1 }, '0': { gained: 0 } },
        blockedBy: {},
      });
      expect(json.holders.map(({ day }: { day: string }) => day)).toEqual([
        '2026-02-05',
        '2026-03-05',
        '2026-04-05',
        '2026-05-05',
        '2026-06-05',
      ]);
    }));

  it('takes a preset', () =>
    withInstallation(async (installation) => {
      await prepared(installation, false);
      const { out } = await installation.run(
        'simulate',
        '--policy',
        'marketplace-default',
        '--from',
        '2026-06-01',
        '--to',
        '2026-06-03',
      );
      expect(out).toContain('from 2026-06-01 to 2026-06-03, 1 seller\n');
    }));

  it.each([
    [['--policy', 'none', ...period], 'policy_unknown'],
    [['--policy', 'olist-default', '--from', '2026-02-30', '--to', '2026-03-01'], 'option_invalid'],
    [['--policy', 'olist-default', '--from', '2026-03-02', '--to', '2026-03-01'], 'option_invalid'],
    [['--policy', 'olist-default', '--from', '2026-03-02', '--to', '2026-03-31'], 'option_invalid'],
    [['--policy', 'olist-default', ...period, '--against', 'other'], 'policy_unknown'],
  ])('refuses %j with %s', (args, code) =>
    withInstallation(({ run }) => expect(run('simulate', ...args)).rejects.toMatchObject({ code })),
  );
});

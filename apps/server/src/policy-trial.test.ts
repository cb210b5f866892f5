import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presets } from '@gold-seller/criteria/presets';
import { afterEach, describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from './testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

async function sampled({ run }: Installation): Promise<string> {
  await run('sample', '--sellers', '40', '--months', '8', '--until', '2026-06-01');
  const csv = (await run('metrics', '--as-of', '2026-06-01', '--days', '90')).out;
  return csv.split('\n')[1]?.split(',')[0] ?? '';
}

const span = ['--from', '2026-01-01', '--to', '2026-06-01'];

describe('gold-seller simulate', () => {
  it('tells beforehand what deciding then comes to, and changes nothing', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      const tried = await installation.run('simulate', '--policy', 'marketplace-default', ...span, '--json');
      const { holders, comparedWith, total } = JSON.parse(tried.out);
      expect(comparedWith).toBeNull();
      expect(JSON.parse((await installation.run('status', '--json')).out).standings).toEqual([]);
      const decided = await installation.run('decide', '--policy', 'marketplace-default', ...span);
      const [last] = decided.out.trim().split('\n').slice(-1);
      const { day, levels } = holders.at(-1);
      expect(last).toContain(
        `${day}: 40 decided; holders: gold ${levels.gold ?? 0}, gold-crown ${levels['gold-crown'] ?? 0}`,
      );
      expect(total.sellers).toBe(40);
    }));

  it('compares with what is published, by size and region, in words', () =>
    withInstallation(async (installation) => {
      await sampled(installation);
      await installation.run('decide', '--policy', 'marketplace-default', ...span);
      const { out } = await installation.run(
        'simulate',
        '--policy',
        'small-seller-rising',
        ...span,
        '--against',
        'marketplace-default',
      );
      expect(out).toContain('On the last day, against marketplace-default as it is published:');
      expect(out).toMatch(/size \(orders in a year\) +sellers +rising +gained +kept +raised +lowered +lost/);
      expect(out).toMatch(/What keeps sellers from rising:/);
    }));
});

describe('gold-seller advise', () => {
  it('says what is missing for the next decision, in words and as JSON', () =>
    withInstallation(async (installation) => {
      const seller = await sampled(installation);
      await installation.run('decide', '--policy', 'marketplace-default', ...span);
      const asked = ['advise', seller, '--as-of', '2026-06-01'];
      const { out } = await installation.run(...asked);
      expect(out).toContain(`${seller}: Gold seller, version 1, for the decision of July 1, 2026`);
      expect(out).toMatch(/Gold seller: /);
      const json = JSON.parse((await installation.run(...asked, '--json')).out);
      expect(json.advice.levels.map(({ level }: { level: string }) => level)).toEqual(['gold', 'gold-crown']);
    }));

  it('says who is not known, and that nothing is published yet', () =>
    withInstallation(async ({ run }) => {
      await expect(run('advise', 'nobody')).rejects.toMatchObject({ code: 'seller_unknown' });
      await run('sample', '--sellers', '2', '--months', '1', '--until', '2026-06-01');
      const csv = (await run('metrics', '--as-of', '2026-06-01', '--days', '90')).out;
      const seller = csv.split('\n')[1]?.split(',')[0] ?? '';
      await expect(run('advise', seller)).rejects.toMatchObject({ code: 'policy_unknown' });
    }));
});

describe('gold-seller policy', () => {
  it('shows a preset that is a policy again, and says it in words', () =>
    withInstallation(async ({ run, folder }) => {
      const file = join(folder, 'policy.json');
      await writeFile(file, (await run('policy', 'show', 'gold-default')).out);
      expect(JSON.parse((await run('policy', 'show', file)).out)).toEqual(presets['gold-default']);
      expect((await run('policy', 'check', file)).out).toContain('to earn at least 95%, or at most 1 buyer affected');
      expect((await run('policy', 'list')).out.trim().split('\n')).toHaveLength(Object.keys(presets).length);
    }));

  it('says what another version changes, and whether it is told in time', () =>
    withInstallation(async ({ run, folder }) => {
      const file = join(folder, 'next.json');
      const next = { ...presets['gold-default'], version: 2, effectiveFrom: '2026-07-01', lose: { misses: 1, of: 2 } };
      await writeFile(file, JSON.stringify({ $schema: './policy.schema.json', ...next }));
      const { out } = await run('policy', 'diff', 'gold-default', file, '--published-on', '2026-06-01');
      expect(out).toContain('stricter: missed decisions that lose: 1 instead of 2');
      expect(out).toContain('effectiveFrom must be 2026-07-31 or later, is 2026-07-01');
      expect((await run('policy', 'diff', 'gold-default', 'gold-default')).out.trim()).toBe(
        'Nothing changes for sellers.',
      );
      await expect(run('policy', 'diff', 'gold-default', 'olist-default')).rejects.toMatchObject({
        code: 'option_invalid',
      });
    }));
});

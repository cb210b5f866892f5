import { readFileSync } from 'node:fs';
import { metricKeys, metricRow, parsePolicy } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');

it.each(metricKeys)('docs/policy.md says what %s is, which way it is judged and its lag', (metric) => {
  const { definition, better, lagDays } = metricRow(metric);
  const side = { up: '`atLeast`', down: '`atMost`', none: 'shown, not judged' }[better];
  const row = text.split('\n').find((line) => line.startsWith(`| \`${metric}\` |`));
  expect(row).toContain(`| ${side} | ${definition} | ${lagDays} |`);
});

it('docs/policy.md names every preset', () => {
  for (const preset of Object.keys(presets)) expect(text).toContain(`\`${preset}\``);
});

it('the policy in docs/policy.md is one', () => {
  const [, json = ''] = /```json\n(\{\n {2}"programme"[\s\S]+?)```/.exec(text) ?? [];
  expect(parsePolicy(JSON.parse(json)).levels).toHaveLength(3);
});

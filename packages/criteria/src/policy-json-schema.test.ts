import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { policyJsonSchemaText } from './policy-json-schema.ts';
import { presets } from './presets.ts';

const text = policyJsonSchemaText();
const isPolicy = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(text));
const [preset] = Object.values(presets);

describe('the JSON Schema of a policy', () => {
  it('is the committed policy.schema.json (if not: npm run build -w @gold-seller/criteria)', () => {
    expect(readFileSync(new URL('../policy.schema.json', import.meta.url), 'utf8')).toBe(text);
  });

  it.each(Object.entries(presets))('takes %s', (_name, policy) => {
    expect(isPolicy(policy), JSON.stringify(isPolicy.errors)).toBe(true);
  });

  it.each<[string, object]>([
    ['an unknown field', { colour: 'gold' }],
    ['an unknown cadence', { cadence: { every: 'year', day: 1 } }],
    ['no level', { levels: [] }],
    ['a version that is no whole number', { version: 1.5 }],
  ])('refuses %s', (_name, change) => {
    expect(isPolicy({ ...preset, ...change })).toBe(false);
  });

  it('says what a field is for', () => {
    expect(JSON.parse(text).properties.minHoldDays.description).toMatch(/kept at least/);
  });
});

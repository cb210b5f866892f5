import assert from 'node:assert/strict';
import { type Evaluation, evaluate, verdicts } from '@gold-seller/criteria';
import { compiled, type Readings } from './synthetic-sellers.ts';

/** Our side: every seller evaluated with its explanation, which is looked at so that none is optimised away. */
export function evaluateAll(sellers: readonly Readings[]): number {
  let hits = 0;
  let explained = 0;
  for (const readings of sellers) {
    const [gold] = evaluate(compiled, readings).levels;
    if (gold?.earn === 'hit') hits++;
    explained += gold?.criteria.length ?? 0;
  }
  assert.ok(hits > 0);
  assert.equal(explained, sellers.length * 11);
  return sellers.length;
}

/** The criteria that are not passed on the earning side, a bit each, in the order of the policy. */
export function missedOf({ levels }: Evaluation): number {
  let missed = 0;
  for (const [index, { earn }] of (levels[0]?.criteria ?? []).entries()) if (!passes(earn)) missed |= 1 << index;
  return missed;
}

function passes(reason: keyof typeof verdicts): boolean {
  return verdicts[reason] === 'met' || verdicts[reason] === 'not_applicable';
}

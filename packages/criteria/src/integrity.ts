import { burstDaysOf } from './integrity/burst-days.ts';
import type { IntegrityRules } from './integrity/integrity-rules.ts';
import { type Signal, signalKeys, signalRow } from './integrity/signals.ts';
import type { Trade } from './integrity/trade.ts';
import type { SettlementRules } from './settlement.ts';

/**
 * What in a seller's trades (`tradesOf`) looks staged, with evidence. For the operator alone: it may leave ratings out or
 * hold a badge, both logged and reversible; it is no score and is never public.
 */
export function signalsOf(
  trades: readonly Trade[],
  rules: IntegrityRules,
  { dayOf }: Pick<SettlementRules, 'dayOf'>,
): readonly Signal[] {
  const question = { trades, rules, dayOf, burstDays: burstDaysOf(trades, rules, dayOf) };
  return signalKeys.flatMap((key) => {
    const finding = signalRow(key).find(question);
    return finding === undefined ? [] : [{ key, ...finding, suggests: signalRow(key).suggests }];
  });
}

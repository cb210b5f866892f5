import { isMetricKey } from '../metric.ts';
import type { PolicyChange } from '../policy-diff/policy-change.ts';
import { levelName } from './standing-text.ts';
import { joined, phrase, type Words } from './words.ts';

/** A change of a policy in words: what it does to sellers, and what became of which rule. */
export interface ChangeText {
  readonly kind: string;
  readonly text: string;
}

/** Says a change: `stricter`, `Gold seller, Shipped on time (90d), to earn, at least: 0.95 instead of 0.93`. */
export function changeText(change: PolicyChange, words: Words): ChangeText {
  const { became, came, went, kind } = words.messages.change;
  const { before, after } = change;
  const sentence = before === undefined ? came : after === undefined ? went : became;
  return {
    kind: kind[change.kind],
    text: phrase(sentence, { what: placeText(change, words), before: valueText(before), after: valueText(after) }),
  };
}

/** Whose rule it is and which: from the level to the side. */
function placeText({ rule, side, params: { level, metric, window } }: PolicyChange, words: Words): string {
  const { messages } = words;
  const days = window === undefined ? '' : ` (${window})`;
  const parts = [
    ...(typeof level === 'string' ? [levelName(level, words)] : []),
    ...(typeof metric === 'string' && isMetricKey(metric) ? [`${messages.metric[metric]}${days}`] : []),
    ...(side === undefined ? [] : [messages.change.side[side]]),
    messages.change.field[rule],
  ];
  return joined(parts, words);
}

function valueText(value: PolicyChange['before']): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

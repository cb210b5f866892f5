import type { Verdict } from '../evaluation.ts';
import { isMetricKey } from '../metric.ts';
import type { ChangedRule, ChangeValue, PolicyChange } from '../policy-diff/policy-change.ts';
import { thresholdText } from './criterion-text.ts';
import { levelName } from './standing-text.ts';
import { joined, phrase, type Words } from './words.ts';

/** A change of a policy in words: what it does to sellers, and what became of which rule. */
export interface ChangeText {
  readonly kind: string;
  readonly text: string;
}

/** Says a change: `stricter`, `Gold seller, Shipped on time (90d), to earn, at least: 95% instead of 93%`. */
export function changeText(change: PolicyChange, words: Words): ChangeText {
  const { became, came, went, kind } = words.messages.change;
  const { before, after } = change;
  const sentence = before === undefined ? came : after === undefined ? went : became;
  return {
    kind: kind[change.kind],
    text: phrase(sentence, {
      what: placeText(change, words),
      before: valueText(before, change, words),
      after: valueText(after, change, words),
    }),
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

function valueText(value: ChangeValue, change: PolicyChange, words: Words): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'number') return numberText(value, change, words);
  return typeof value === 'string' ? (codeTexts[change.rule]?.(value, words) ?? value) : joined(value, words);
}

const thresholdRules: ReadonlySet<ChangedRule> = new Set(['at_least', 'at_most', 'bound', 'prior_mean']);

/** A threshold is said in the unit of its metric, everything else as a number. */
function numberText(value: number, { rule, params: { metric, currency } }: PolicyChange, words: Words): string {
  if (!thresholdRules.has(rule) || typeof metric !== 'string' || !isMetricKey(metric)) {
    return new Intl.NumberFormat(words.language, { maximumFractionDigits: 6 }).format(value);
  }
  return thresholdText(value, { metric, ...(typeof currency === 'string' ? { currency } : {}) }, words);
}

/** Values that are words of a policy, as people say them. */
const codeTexts: { readonly [Rule in ChangedRule]?: (value: string, words: Words) => string } = {
  level: levelName,
  if_insufficient: (value, { messages: { verdict } }) => (isVerdict(value) ? verdict[value] : value),
  turned: (value, { messages: { change } }) => change.field[value === 'atLeast' ? 'at_least' : 'at_most'],
};

function isVerdict(value: string): value is Verdict {
  return value === 'undecided' || value === 'not_applicable';
}

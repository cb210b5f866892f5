import { type ActKey, acts } from '../advising/act.ts';
import type { CriterionAdvice, Need } from '../advising/criterion-advice.ts';
import type { Day } from '../day.ts';
import { thresholdOf } from '../policy.ts';
import { thresholdText } from './criterion-text.ts';
import { amountText } from './figure-text.ts';
import { phrase, plural, type Words } from './words.ts';

/** What a criterion asks of a seller, in sentences: first what to do, then what else will happen. */
export function adviceText(advice: CriterionAdvice, words: Words): readonly string[] {
  const { need, leaving } = advice;
  const texts = words.messages.advice;
  const sentences = [needText(need, advice, words)];
  for (const { count, span, met } of need.kind === 'act' ? need.tips : []) {
    const [from, to] = [dayText(span.from, words), dayText(span.to, words)];
    const parameters = { count: new Intl.NumberFormat(words.language).format(count), from, to };
    sentences.push(phrase(met ? texts.tips : texts.tipsAndMisses, parameters));
  }
  if (need.kind !== 'nothing') {
    for (const { day, count } of leaving.slice(0, leavingShownMax)) {
      sentences.push(plural(texts.leaves, count, words, { date: dayText(day, words) }));
    }
  }
  return sentences;
}

const leavingShownMax = 3;

function needText(need: Need, advice: CriterionAdvice, words: Words): string {
  const texts = words.messages.advice;
  switch (need.kind) {
    case 'nothing':
      return texts.nothing;
    case 'act':
      return dueText(need, actText(need.count, advice, words), words);
    case 'wait':
      return need.until === undefined ? texts.wait : phrase(texts.waitUntil, { date: dayText(need.until, words) });
    case 'not_by_then':
      return need.until === undefined
        ? texts.notByThen
        : phrase(texts.notByThenUntil, { date: dayText(need.until, words) });
  }
}

function dueText({ dueFrom, dueTo }: Extract<Need, { kind: 'act' }>, act: string, words: Words): string {
  const { due, dueOn } = words.messages.advice;
  const [from, to] = [dayText(dueFrom, words), dayText(dueTo, words)];
  return dueFrom === dueTo ? phrase(dueOn, { act, date: to }) : phrase(due, { act, from, to });
}

/** What to do and how often; of an amount, how much. */
function actText(count: number, { criterion, side }: CriterionAdvice, words: Words): string {
  const { metric, currency } = criterion;
  if (!isActKey(metric)) return words.messages.metric[metric];
  const value = thresholdText(thresholdOf(criterion[side]), criterion, words);
  const amount = currency === undefined ? {} : { count: amountText(count, currency, words) };
  return plural(words.messages.advice.act[metric], count, words, { value, ...amount });
}

function isActKey(metric: string): metric is ActKey {
  return Object.hasOwn(acts, metric);
}

/** The first day a badge can come, in a sentence. */
export function firstDayText(day: Day | undefined, words: Words): string {
  const { firstDay, noFirstDay } = words.messages.advice;
  return day === undefined ? noFirstDay : phrase(firstDay, { date: dayText(day, words) });
}

/** A day as people read it: `1 February 2026`. */
export function dayText(day: Day, { language }: Words): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day * 86_400_000);
}

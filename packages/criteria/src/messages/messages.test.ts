import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { loadMessages } from './load-messages.ts';
import { messageLanguageOf, messageLanguages } from './message-language.ts';
import type { PluralForms } from './plural-forms.ts';

type Leaf = string | PluralForms;

/** Every phrase of a language by its path. A plural is one phrase. */
function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, leaf: Leaf])[] {
  if (typeof value === 'string' || isPlural(value)) return [[path, value]];
  return Object.entries(value as object).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
}

function isPlural(value: unknown): value is PluralForms {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as PluralForms).other === 'string' &&
    !('level' in value)
  );
}

function parametersOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''))].toSorted();
}

const english = new Map(leavesOf(en));
/** In these, `many` is for whole millions. */
const romance: ReadonlySet<string> = new Set(['es', 'pt-BR', 'fr', 'it']);
const others = messageLanguages.filter((language) => language !== 'en');

describe.each(others)('the words of %s', (language) => {
  it('are there for every phrase of the English, and for no other', async () => {
    const keys = leavesOf(await loadMessages(language)).map(([path]) => path);
    expect(keys.toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('fill the same parameters', async () => {
    for (const [path, leaf] of leavesOf(await loadMessages(language))) {
      const source = english.get(path);
      const wanted = parametersOf(typeof source === 'string' ? source : (source?.other ?? ''));
      const found = parametersOf(typeof leaf === 'string' ? leaf : leaf.other);
      expect([path, found]).toEqual([path, wanted]);
    }
  });

  it('have the plural forms of the language where the English has a plural', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [path, leaf] of leavesOf(await loadMessages(language))) {
      if (typeof leaf === 'string') continue;
      const varies = Object.keys(english.get(path) ?? {}).length > 1;
      const missing = varies
        ? categories.filter(
            (category) => leaf[category] === undefined && (category !== 'many' || !romance.has(language)),
          )
        : [];
      expect([path, missing]).toEqual([path, []]);
      expect(Object.keys(leaf).filter((category) => !categories.includes(category as Intl.LDMLPluralRule))).toEqual([]);
    }
  });

  it('are not left in English', async () => {
    const same = leavesOf(await loadMessages(language)).filter(([path, leaf]) => {
      const source = english.get(path);
      return (
        typeof leaf === 'string' && leaf === source && /[a-z]{4,}.*\s.*[a-z]{4,}/i.test(leaf.replace(/\{\w+\}/g, ''))
      );
    });
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('are text without control characters or stray spaces', async () => {
    for (const [path, leaf] of leavesOf(await loadMessages(language))) {
      for (const text of typeof leaf === 'string' ? [leaf] : Object.values(leaf)) {
        expect([path, text]).toEqual([path, text.trim().replace(/[\p{Cc}\u200e\u200f]| {2,}/gu, '')]);
      }
    }
  });
});

describe('messageLanguageOf', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['ZH-cn', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['de-AT', 'de'],
    ['sw', undefined],
    ['', undefined],
  ])('serves %s with %s', (tag, language) => {
    expect(messageLanguageOf(tag)).toBe(language);
  });
});

import type { Messages } from '../messages/messages.ts';
import type { PluralForms } from '../messages/plural-forms.ts';

/** A language with its messages: what every text is made from. */
export interface Words {
  /** A BCP 47 tag, like `pt-BR`. */
  readonly language: string;
  readonly messages: Messages;
}

/** A phrase with its `{parameters}` filled; one that is not given is left as it stands. */
export function phrase(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => parameters[name] ?? placeholder);
}

/** The form of a phrase for a number, with the number filled in as `{count}`. */
export function plural(
  forms: PluralForms,
  count: number,
  words: Words,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const form = forms[new Intl.PluralRules(words.language).select(count)] ?? forms.other;
  return phrase(form, { count: new Intl.NumberFormat(words.language).format(count), ...parameters });
}

/** Between the parts of a rule, where it is not a comma: in some languages they carry brackets of their own. */
const separators: Readonly<Record<string, string>> = { zh: '', ja: '', ko: ' ', ar: '، ' };

/** Parts of a rule one after the other. `Intl.ListFormat` would join them by words, or by nothing. */
export function joined(parts: readonly string[], { language }: Words): string {
  return parts.join(separators[language.split('-')[0] ?? ''] ?? ', ');
}

import type { MessageLanguage } from './message-language.ts';
import type { Messages } from './messages.ts';

/** Loads the words of a language, and no other's. */
export function loadMessages(language: MessageLanguage): Promise<Messages> {
  return loaders[language]();
}

const loaders: { readonly [Language in MessageLanguage]: () => Promise<Messages> } = {
  en: async () => (await import('./en.ts')).en,
  'zh-CN': async () => (await import('./zh-cn.ts')).zhCn,
  es: async () => (await import('./es.ts')).es,
  'pt-BR': async () => (await import('./pt-br.ts')).ptBr,
  fr: async () => (await import('./fr.ts')).fr,
  de: async () => (await import('./de.ts')).de,
  it: async () => (await import('./it.ts')).it,
  ru: async () => (await import('./ru.ts')).ru,
  tr: async () => (await import('./tr.ts')).tr,
  ar: async () => (await import('./ar.ts')).ar,
  ja: async () => (await import('./ja.ts')).ja,
  ko: async () => (await import('./ko.ts')).ko,
};

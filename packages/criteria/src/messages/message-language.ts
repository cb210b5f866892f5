/** The languages there are words in, as BCP 47 tags. */
export const messageLanguages = ['en', 'zh-CN', 'es', 'pt-BR', 'fr', 'de', 'it', 'ru', 'tr', 'ar', 'ja', 'ko'] as const;

export type MessageLanguage = (typeof messageLanguages)[number];

/** The language whose words serve a tag best: the same, or one of the same base language; nothing where there is none. */
export function messageLanguageOf(tag: string): MessageLanguage | undefined {
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  const [base] = wanted.split('-');
  return (
    messageLanguages.find((language) => language.toLowerCase() === wanted) ??
    messageLanguages.find((language) => language.split('-')[0] === base)
  );
}

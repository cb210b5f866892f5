/**
 * The language a badge is written in, dates and numbers too: the closest `lang` around it, through shadow roots, where there
 * are words for it; else English.
 */
export function languageOf(element: Element): string {
  const closest = element.closest<HTMLElement>('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>; // safe: no other root has one
  if (!closest && host) return languageOf(host);
  return closest && /^en(-[a-z]{2})?$/i.test(closest.lang) ? closest.lang : 'en';
}

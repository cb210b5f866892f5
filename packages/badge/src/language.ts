/** The language around an element, as `Intl` takes it: the closest `lang`, through shadow roots; where none is, English. */
export function languageOf(element: Element): string {
  const closest = element.closest<HTMLElement>('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>; // safe: no other root has one
  if (!closest && host) return languageOf(host);
  try {
    return Intl.getCanonicalLocales(closest?.lang)[0] ?? 'en';
  } catch {
    // What is no language tag, like `en_US`.
    return 'en';
  }
}

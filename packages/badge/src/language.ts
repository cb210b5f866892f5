/** The language around an element: the closest `lang`, through shadow roots; where there is none, English. */
export function languageOf(element: Element): string {
  const closest = element.closest<HTMLElement>('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>; // safe: no other root has one
  return !closest && host ? languageOf(host) : closest?.lang || 'en';
}

/** Where anybody can check a seller's badge: at the programme itself, not in the page that shows it. */
export function verifyHref(api: string, seller: string): string {
  return `${badgesHref(api)}/${encodeURIComponent(seller)}`;
}

/** The address of all badges of an api, which may be written with a slash at its end. */
export function badgesHref(api: string): string {
  return `${api.replace(/\/$/, '')}/v1/badges`;
}

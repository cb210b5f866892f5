/** Whether an `If-None-Match` header names this entity tag: `*`, or a list compared weakly (RFC 9110 §8.8.3, §13.1.2). */
export function matchesEntityTag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  const wanted = opaqueTag(etag);
  return (ifNoneMatch.match(entityTags) ?? []).some((each) => opaqueTag(each) === wanted);
}

/** A tag may hold commas, so the list cannot be split at them. */
const entityTags = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

function opaqueTag(entityTag: string): string {
  return entityTag.startsWith('W/') ? entityTag.slice(2) : entityTag;
}

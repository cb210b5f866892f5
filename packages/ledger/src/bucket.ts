/** How many buckets there are; fixed for ever, since every key begins with one. */
export const bucketCount = 1024;

/** The bucket of a seller, 0 to 1023: 32-bit FNV-1a of the id, which is ASCII, modulo the count. */
export function bucketOf(seller: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seller.length; index++) {
    hash = Math.imul(hash ^ seller.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % bucketCount;
}

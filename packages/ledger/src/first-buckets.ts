/** Those of some rows, in the order of their buckets, that lie in the first so many buckets. */
export function firstBuckets<Row extends { readonly bucket: number }>(
  rows: readonly Row[],
  count: number,
): readonly Row[] {
  const buckets = new Set([...new Set(rows.map(({ bucket }) => bucket))].slice(0, count));
  return rows.filter(({ bucket }) => buckets.has(bucket));
}

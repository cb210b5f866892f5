/** Rows by the seller they are about, in the order in which they were read. */
export function bySeller<Row extends { readonly seller: string }>(
  rows: readonly Row[],
): (seller: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.seller);
    if (group === undefined) groups.set(row.seller, [row]);
    else group.push(row);
  }
  return (seller) => groups.get(seller) ?? [];
}

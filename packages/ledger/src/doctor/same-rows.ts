/** Whether two lists hold the same rows, each told as a text, in whatever order. */
export function sameRows<Stored, Expected>(
  stored: readonly Stored[],
  textOf: (row: Stored) => string,
  expected: readonly Expected[],
  textOfExpected: (row: Expected) => string,
): boolean {
  const [left, right] = [stored.map(textOf).toSorted(), expected.map(textOfExpected).toSorted()];
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

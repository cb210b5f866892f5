/** One line of `npm run bench`: ours against something measured in the same run. */
export interface Figure {
  readonly bench: string;
  /** Ours over theirs, the median of the rounds. */
  readonly ratio: number;
  /** Ours alone, in `unit`. */
  readonly value: number;
  readonly unit: string;
  readonly against: string;
}

/** Prints a figure as one JSON line, rounded to what the measurement can tell. */
export function printFigure(figure: Figure): void {
  console.log(JSON.stringify({ ...figure, ratio: significant(figure.ratio), value: significant(figure.value) }));
}

function significant(value: number): number {
  return Number(value.toPrecision(3));
}

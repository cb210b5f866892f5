/** A currency as a number, for stores that keep numbers: `AAA` is 0, `ZZZ` 17,575. */
export function currencyNumber(code: string): number {
  return (letterAt(code, 0) * 26 + letterAt(code, 1)) * 26 + letterAt(code, 2);
}

/** The inverse of `currencyNumber`. */
export function currencyOfNumber(number: number): string {
  return String.fromCharCode(65 + Math.floor(number / 676), 65 + (Math.floor(number / 26) % 26), 65 + (number % 26));
}

function letterAt(code: string, index: number): number {
  return code.charCodeAt(index) - 65;
}

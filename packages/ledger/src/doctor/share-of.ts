/** A share in percent, never rounded to none or to all of it. */
export function shareOf(count: number, of: number): string {
  const percent = of === 0 ? 0 : (count / of) * 100;
  if (percent > 0 && percent < 0.1) return 'under 0.1 %';
  return `${Math.floor(percent * 10) / 10} %`;
}

import type { Measure } from '../measure.ts';
import type { SettlementRules } from '../settlement.ts';

export const millisPerHour = 3_600_000;

/** What is counted of how long something took: up to an hour, from there up to two, and so on. */
export interface HourBands {
  readonly bands: readonly { readonly millisMax: number; readonly measure: Measure }[];
  readonly longer: Measure;
}

/** The hours between which durations are told apart; a threshold on a median can stand on one of them. */
const hours = [1, 2, 4, 8, 12, 24, 48, 72] as const;

const longest = 72 * millisPerHour;

function bandsOf(of: 'handling' | 'reply' | 'acceptance'): HourBands {
  return {
    bands: hours.map((each) => ({ millisMax: each * millisPerHour, measure: `${of}_to_${each}h` })),
    longer: `${of}_over_72h`,
  };
}

export const handlingBands = bandsOf('handling');
export const replyBands = bandsOf('reply');
export const acceptanceBands = bandsOf('acceptance');

/** The band of the time from one instant to another, on the settlement's clock; what never came took longer than all. */
export function hourBand(
  { bands, longer }: HourBands,
  from: number,
  to: number | undefined,
  { clock }: SettlementRules,
): Measure {
  if (to === undefined) return longer;
  const took = clock.between(from, to, longest);
  for (const { millisMax, measure } of bands) if (took <= millisMax) return measure;
  return longer;
}

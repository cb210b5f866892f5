import type { ExclusionReason } from '../events/correction.ts';
import type { Family } from '../family.ts';
import type { Words } from './words.ts';

/** What a matter is left out of and why, in words. */
export interface ExclusionText {
  /** `shipping and delivery` */
  readonly families: string;
  /** `the carrier was at fault` */
  readonly reason: string;
}

/** Says an exclusion. */
export function exclusionText(
  { families, reason }: { readonly families: readonly Family[]; readonly reason: ExclusionReason },
  { language, messages }: Words,
): ExclusionText {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    families: list.format(families.map((family) => messages.family[family])),
    reason: messages.exclusion[reason],
  };
}

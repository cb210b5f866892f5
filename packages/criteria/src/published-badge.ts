// No imports: this module goes into the page of every site that shows a badge.

/** The version of the published form; a reader refuses a higher one. */
export const publishedBadgeVersion = 1;

/** What the public sees of a standing. */
export type PublishedBadge = NoBadge | HeldBadge;

interface BadgeSubject {
  readonly version: typeof publishedBadgeVersion;
  readonly seller: string;
}

/** No badge: not earned, lost, or nobody we know. Which of these is the seller's to know, not the public's. */
export interface NoBadge extends BadgeSubject {
  readonly level: null;
}

export interface HeldBadge extends BadgeSubject {
  readonly programme: string;
  readonly level: string;
  readonly mark: 'star' | 'crown';
  /** The date it was earned, `YYYY-MM-DD`. */
  readonly since: string;
  /** The date of the decision the numbers are from. */
  readonly decidedOn: string;
  readonly policyVersion: number;
  readonly metrics: readonly PublishedMetric[];
}

/** A verified number with its sample. */
export interface PublishedMetric {
  readonly metric: string;
  readonly kind: 'rate' | 'mean' | 'count' | 'distinct' | 'median' | 'age';
  /** Which way is better; whoever rounds the number rounds it the other way. */
  readonly better: 'up' | 'down';
  /** Of a median, its hundredths of an hour. */
  readonly numerator: number;
  /** The sample; 1 for what is not divided, 0 where there was not enough data. */
  readonly denominator: number;
  /** How many were left out of the sample by published reasons; absent where none were. */
  readonly leftOut?: number;
  /** The first and last day that were read, `YYYY-MM-DD`; absent for what has no window. */
  readonly from?: string;
  readonly to?: string;
}

/** Whether a value that came from elsewhere is a published badge. Kept equal to the wire schema by a test. */
export function isPublishedBadge(value: unknown): value is PublishedBadge {
  const v = fieldsOf(value);
  if (v.version !== publishedBadgeVersion || !isText(v.seller)) return false;
  if (v.level === null) return true;
  return (
    isText(v.programme) &&
    isText(v.level) &&
    (v.mark === 'star' || v.mark === 'crown') &&
    isDate(v.since) &&
    isDate(v.decidedOn) &&
    isCount(v.policyVersion) &&
    Array.isArray(v.metrics) &&
    v.metrics.every(isMetric)
  );
}

const kinds = ['rate', 'mean', 'count', 'distinct', 'median', 'age'];

function isMetric(value: unknown): boolean {
  const m = fieldsOf(value);
  return (
    isText(m.metric) &&
    kinds.includes(m.kind as string) &&
    (m.better === 'up' || m.better === 'down') &&
    isCount(m.numerator) &&
    isCount(m.denominator) &&
    (m.leftOut === undefined || isCount(m.leftOut)) &&
    (m.from === undefined ? m.to === undefined : isDate(m.from) && isDate(m.to))
  );
}

/** What is no object has none of them. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>; // safe: reading a field of a string or a number gives undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isDate(value: unknown): boolean {
  return isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

import type { Entry } from '../entry.ts';
import { earliest } from '../event-order.ts';
import type { Settler } from './settler.ts';

/** A violation counts on the day it was upheld: a counterfeit as such, any other by how bad it was. */
export const settleViolation: Settler = (events, rules): readonly Entry[] => {
  const upheld = earliest(events, 'violation.upheld');
  if (upheld === undefined || earliest(events, 'violation.overturned') !== undefined) return [];
  const { kind, severity } = upheld.data;
  const measure = kind === 'counterfeit' ? 'authenticity_violations' : (`policy_violations_${severity}` as const);
  return [{ day: rules.dayOf(upheld.time), measure, count: 1 }];
};

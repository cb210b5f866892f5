import { type Conduct, type ConductKey, conductBetween, conducts } from './conduct.ts';

/** A seller's conduct and volume at one time of the sample; between two turns they change in a straight line. */
interface Turn {
  /** 0 is the beginning of the sample, 1 its end. */
  readonly at: number;
  readonly conduct: ConductKey;
  /** Orders relative to the seller's size. */
  readonly volume: number;
}

/** How sellers fare over the whole sample. */
export const courses = {
  outstanding: [{ at: 0, conduct: 'outstanding', volume: 1 }],
  excellent: [{ at: 0, conduct: 'excellent', volume: 1 }],
  good: [{ at: 0, conduct: 'good', volume: 1 }],
  fair: [{ at: 0, conduct: 'fair', volume: 1 }],
  poor: [{ at: 0, conduct: 'poor', volume: 0.8 }],
  improves: [
    { at: 0.2, conduct: 'fair', volume: 0.8 },
    { at: 0.45, conduct: 'excellent', volume: 1.3 },
  ],
  collapses: [
    { at: 0.55, conduct: 'excellent', volume: 1.1 },
    { at: 0.65, conduct: 'poor', volume: 1 },
    { at: 1, conduct: 'poor', volume: 0.45 },
  ],
  falters: [
    { at: 0.35, conduct: 'excellent', volume: 1 },
    { at: 0.42, conduct: 'poor', volume: 0.9 },
    { at: 0.48, conduct: 'poor', volume: 0.8 },
    { at: 0.55, conduct: 'excellent', volume: 1 },
  ],
  fades: [
    { at: 0.5, conduct: 'excellent', volume: 1 },
    { at: 0.75, conduct: 'good', volume: 0.03 },
  ],
} as const satisfies Record<string, readonly Turn[]>;

export type CourseKey = keyof typeof courses;

export interface Fare {
  readonly conduct: Conduct;
  readonly volume: number;
}

/** How a course stands at a time of the sample, 0 to 1; before its first turn and after its last nothing changes. */
export function fareAt(course: CourseKey, at: number): Fare {
  const turns: readonly Turn[] = courses[course];
  const index = turns.findLastIndex((turn) => turn.at <= at);
  const before = turns[Math.max(0, index)] as Turn; // safe: no course is empty
  const after = turns[index + 1] ?? before;
  const length = after.at - before.at;
  const share = length > 0 ? (at - before.at) / length : 0;
  return {
    conduct:
      share === 0 ? conducts[before.conduct] : conductBetween(conducts[before.conduct], conducts[after.conduct], share),
    volume: before.volume + (after.volume - before.volume) * share,
  };
}

/** Waits until all work that has been begun has ended; fails where any of it did. */
export type SharedFate = (work: readonly Promise<void>[]) => Promise<void>;

/**
 * For work on one connection that is done side by side, and may be divided further: nothing of it goes on when it has
 * failed, and it fails as whatever failed first, since the rest only failed for that.
 */
export function sharedFate(): SharedFate {
  const failures: unknown[] = [];
  return async (work) => {
    await Promise.all(work.map((each) => each.catch((error) => void failures.push(error))));
    if (failures.length > 0) throw failures[0];
  };
}

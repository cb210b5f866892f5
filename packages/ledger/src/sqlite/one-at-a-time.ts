/** Runs work after all that was asked for before has ended, well or not: a connection has one transaction at a time. */
export type OneAtATime = <T>(work: () => T | Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

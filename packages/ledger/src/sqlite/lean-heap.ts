import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow on what is in use before it is collected. */
const growingPercent = 60;

let runs = 0;

/**
 * Runs something long, like a decision run, with little garbage about: left to itself V8 lets a hundred megabytes of it
 * lie. It is collected more often meanwhile, which costs some percent of the time.
 */
export async function inLeanHeap<T>(run: () => Promise<T>): Promise<T> {
  if (runs++ === 0) setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
  try {
    return await run();
  } finally {
    // Zero is V8's own choice.
    if (--runs === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}

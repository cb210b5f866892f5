import { setImmediate } from 'node:timers/promises';

/** Goes through items, and lets whatever else there is to do have its turn after every so many of them. */
export async function* inTurns<T>(items: readonly T[], size: number): AsyncGenerator<T> {
  for (let at = 0; at < items.length; at += size) {
    await setImmediate();
    yield* items.slice(at, at + size);
  }
}

import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sharedFate } from './shared-fate.ts';

async function failing(reason: string, afterMs: number): Promise<void> {
  await setTimeout(afterMs);
  throw new Error(reason);
}

describe('work that shares its fate', () => {
  it('waits for all of it, and fails as what failed first, however it is divided', async () => {
    const allDone = sharedFate();
    let ended = false;
    const last = setTimeout(40).then(() => {
      ended = true;
    });
    const divided = allDone([failing('the cause', 5), setTimeout(20)]);
    await expect(allDone([failing('what followed', 10), divided, last])).rejects.toThrow('the cause');
    expect(ended).toBe(true);
  });
});

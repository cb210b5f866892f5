import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFigure } from './figure.ts';
import { fillSqlite } from './fill-sqlite.ts';
import { firstDay } from './filled-ledger.ts';
import { runWorker } from './started-worker.ts';

// A decision run over ten thousand, a hundred thousand and a million sellers: the time grows as they do, the memory does not.

const sizes = [10_000, 100_000, 1_000_000];
const ordersADay = 0.1;
let secondsEach = Number.NaN;

for (const sellers of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'gold-seller-bench-'));
  try {
    const database = join(folder, 'ledger.sqlite');
    const { cellsEach } = await fillSqlite(database, sellers, ordersADay);
    // The first day is a first decision for everybody, the second is like any other.
    const { decided, seconds, memoryMegabytes } = await runWorker(database, firstDay, firstDay + 1);
    assert.equal(decided, 2 * sellers);
    const [, usual = Number.NaN] = seconds;
    if (Number.isNaN(secondsEach)) secondsEach = usual / sellers;
    printFigure({
      bench: `decide/scale-${sellers}`,
      ratio: usual / sellers / secondsEach,
      value: sellers / usual,
      unit: 'sellers/s',
      against: `the time a seller takes of ${sizes[0]}; ${cellsEach} cells each, at most ${Math.round(memoryMegabytes)} MB of memory`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

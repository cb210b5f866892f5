import { openLedger } from '@gold-seller/ledger';
import { dailyPolicy } from './filled-ledger.ts';

// A worker of a decision run, in a process of its own: says what it did, how long it took and how much memory that was.

const [database = '', first = '', last = first] = process.argv.slice(2);
const ledger = await openLedger({ database, now: () => (Number(last) + 1) * 86_400_000 });
const seconds: number[] = [];
let decided = 0;
for (let day = Number(first); day <= Number(last); day++) {
  const start = performance.now();
  const result = await ledger.decide(dailyPolicy.programme, day);
  seconds.push((performance.now() - start) / 1000);
  if (result.state === 'done') decided += result.decided;
}
await ledger.close();
console.log(JSON.stringify({ decided, seconds, memoryMegabytes: process.resourceUsage().maxRSS / 1024 }));

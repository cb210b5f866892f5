import { openLedger } from '@gold-seller/ledger';

// A worker of a decision run, in a process of its own, as it is installed: says what it did, how long it took and how much
// memory that was.

const [database = '', programme = '', first = '', last = ''] = process.argv.slice(2);
const ledger = await openLedger({ database, now: () => (Number(last) + 1) * 86_400_000 });
const seconds = [];
let decided = 0;
for (let day = Number(first); day <= Number(last); day++) {
  const start = performance.now();
  const result = await ledger.decide(programme, day);
  seconds.push((performance.now() - start) / 1000);
  if (result.state === 'done') decided += result.decided;
}
await ledger.close();
console.log(JSON.stringify({ decided, seconds, memoryMegabytes: process.resourceUsage().maxRSS / 1024 }));

import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkEvent } from '@gold-seller/api/event-lines';
import {
  type Day,
  decisionDays,
  firstDayOfMonth,
  formatDay,
  GoldSellerError,
  monthOfDay,
  settlementRules,
} from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { isAddress, openLedger } from '@gold-seller/ledger';
import type { CommandContext } from '../cli/command-context.ts';
import { ledgerDatabase } from '../cli/data-folder.ts';
import { decideDays, type OnDecided } from '../commands/decide-days.ts';
import { ingestAndReport } from '../commands/ingest-and-report.ts';
import type { StreamItem } from '../ingest-stream.ts';
import { type SampleOptions, sampleEvents } from '../sample/sample-events.ts';
import { sampleEventCount } from '../sample/sample-size.ts';

export const sampleDefaults = { seed: 7, sellers: 400, months: 18 } as const;

/** The first day of the month an instant lies in: samples end there, so that a decision day has just come. */
export function sampleEnd(now: number): Day {
  return firstDayOfMonth(monthOfDay(settlementRules({ version: 1, zone: 'UTC', disputeDays: 0 }).dayOf(now)));
}

/**
 * Makes the ledger of a sample marketplace, decided month by month, unless there is a ledger already. It is made under
 * another name and moved into place when it is whole, so an interrupted start leaves nothing half made.
 */
export async function prepareSample(context: CommandContext, onDecided: OnDecided): Promise<void> {
  const path = ledgerDatabase(context);
  if (isAddress(path))
    throw new GoldSellerError('option_invalid', '--sample makes a file of its own: leave --database out');
  if (await exists(path)) return;
  const until = sampleEnd(context.now());
  const unfinished = `${path}.unfinished`;
  await mkdir(dirname(path), { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) await rm(`${unfinished}${suffix}`, { force: true });
  context.streams.problem(`No ledger yet: making a sample marketplace that ends on ${formatDay(until)}.`);
  const ledger = await openLedger({ database: unfinished, now: context.now });
  try {
    const options: SampleOptions = { ...sampleDefaults, until };
    await ingestAndReport(context, ledger, sampleItems(options, context.now()), {
      title: 'sample',
      expected: sampleEventCount(options),
    });
    const policy = presets['marketplace-default'];
    if (policy !== undefined) {
      await ledger.publish(policy);
      const first = firstDayOfMonth(monthOfDay(until) - sampleDefaults.months + 1);
      await decideDays(context, ledger, policy, decisionDays(policy, first, until), {
        ifStopped: 'approve',
        onDecided,
      });
    }
  } finally {
    await ledger.close();
  }
  await rename(unfinished, path);
}

/** A sample's events, checked like any others. */
export function* sampleItems(options: SampleOptions, now: number): Generator<StreamItem> {
  for (const event of sampleEvents(options)) yield { place: event.id, checked: checkEvent(event, 0, now) };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { type Actor, isOpen, isScope, keyDesk } from '@gold-seller/api/programme';
import { scopes } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';
import type { ApiKey } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';

const why = ['--why <reason>', 'what is noted of it in the audit log'] as const;
const days = ['--days <days>', 'it opens nothing after so many days'] as const;

/** `gold-seller api-keys create NAME | rotate ID | revoke ID | list`. */
export function apiKeysCommand(context: CommandContext): Command {
  return new Command('api-keys')
    .description('the keys of whoever calls the API for the operator')
    .addCommand(
      new Command('create')
        .description('make a key; it is shown once')
        .argument('<name>')
        .option('--scope <scope...>', `what it may do: ${scopes.join(', ')}; without one, nothing`, [])
        .option(...days)
        .option(...why)
        .action((name: string, options: CreateOptions) => create(context, name, options)),
    )
    .addCommand(
      new Command('rotate')
        .description('make a key of the same name and scopes that takes its place')
        .argument('<id>')
        .option('--overlap-hours <hours>', 'how long the old one stays open', '24')
        .option(...days)
        .option(...why)
        .action((id: string, options: RotateOptions) => rotate(context, id, options)),
    )
    .addCommand(
      new Command('revoke')
        .description('end a key at once')
        .argument('<id>')
        .option(...why)
        .action((id: string, options: Reasoned) => atDesk(context, (desk) => desk.revoke(id, by(options)))),
    )
    .addCommand(new Command('list').description('ids, names, scopes and ends').action(() => list(context)));
}

interface Reasoned {
  readonly why?: string;
}

interface CreateOptions extends Reasoned {
  readonly scope: readonly string[];
  readonly days?: string;
}

interface RotateOptions extends Reasoned {
  readonly overlapHours: string;
  readonly days?: string;
}

function create(context: CommandContext, name: string, options: CreateOptions): Promise<void> {
  const unknown = options.scope.find((each) => !isScope(each));
  if (unknown !== undefined) {
    throw new GoldSellerError('option_invalid', `--scope must be one of ${scopes.join(', ')}, is "${unknown}"`);
  }
  const asked = { name, scopes: options.scope.filter(isScope), endsAt: endAfter(context, options.days) };
  return atDesk(context, async (desk) => context.streams.out((await desk.create(asked, by(options))).secret));
}

function rotate(context: CommandContext, id: string, options: RotateOptions): Promise<void> {
  const overlapHours = countOption('--overlap-hours', options.overlapHours, 0, 24 * 366);
  const asked = { overlapHours, endsAt: endAfter(context, options.days) };
  return atDesk(context, async (desk) => context.streams.out((await desk.rotate(id, asked, by(options))).secret));
}

function list(context: CommandContext): Promise<void> {
  return atDesk(context, async (desk) => {
    for (const key of await desk.list()) await context.streams.out(lineOf(key, context.now()));
  });
}

function lineOf(key: ApiKey, now: number): string {
  const { id, name, scopes: allowed, endsAt } = key;
  const ends = endsAt === undefined ? '' : `  ${isOpen(key, now) ? 'ends' : 'ended'} ${new Date(endsAt).toISOString()}`;
  return `${id}  ${name}  ${allowed.join(', ') || 'no scope'}${ends}`;
}

/** Whoever has the ledger at hand may do everything. */
function by({ why: reason }: Reasoned): Actor {
  return { actor: 'command line', scopes, why: reason };
}

async function atDesk(context: CommandContext, work: (desk: ReturnType<typeof keyDesk>) => Promise<unknown>) {
  await withLedger(context, (ledger) => work(keyDesk(ledger, context.now)));
}

const dayMs = 86_400_000;

function endAfter({ now }: CommandContext, count: string | undefined): number | undefined {
  return count === undefined ? undefined : now() + countOption('--days', count, 1, 3660) * dayMs;
}

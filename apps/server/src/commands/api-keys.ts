import type { Scope } from '@gold-seller/contract';
import { scopes } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';
import type { ApiKey, Ledger } from '@gold-seller/ledger';
import { Command } from 'commander';
import { isScope, newApiKey } from '../api-key.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';

interface NewKeyOptions {
  readonly scope: readonly string[];
  readonly days?: string;
  readonly why?: string;
}

/** `gold-seller api-keys create NAME | rotate NAME | revoke ID | list`. */
export function apiKeysCommand(context: CommandContext): Command {
  const why = ['--why <reason>', 'what is noted of it in the audit log'] as const;
  const days = ['--days <days>', 'it opens nothing after so many days'] as const;
  return new Command('api-keys')
    .description('the keys of whoever calls the API for the operator')
    .addCommand(
      new Command('create')
        .description('make a key; it is shown once')
        .argument('<name>')
        .option('--scope <scope...>', `what it may do: ${scopes.join(', ')}; without one, nothing`, [])
        .option(...days)
        .option(...why)
        .action((name: string, options: NewKeyOptions) => create(context, name, options)),
    )
    .addCommand(
      new Command('rotate')
        .description('make another key of the same name and scopes; those there are open for a while yet')
        .argument('<name>')
        .option('--overlap-hours <hours>', 'how long they do', '24')
        .option(...days)
        .option(...why)
        .action((name: string, options: RotateOptions) => rotate(context, name, options)),
    )
    .addCommand(
      new Command('revoke')
        .description('end a key at once')
        .argument('<id>')
        .option(...why)
        .action((id: string, options: Pick<NewKeyOptions, 'why'>) => revoke(context, id, options.why)),
    )
    .addCommand(new Command('list').description('ids, names, scopes and ends').action(() => list(context)));
}

interface RotateOptions extends Omit<NewKeyOptions, 'scope'> {
  readonly overlapHours: string;
}

const hourMs = 3_600_000;

function create(context: CommandContext, name: string, { scope, days, why }: NewKeyOptions): Promise<void> {
  const unknown = scope.find((each) => !isScope(each));
  if (unknown !== undefined) {
    throw new GoldSellerError('option_invalid', `--scope must be one of ${scopes.join(', ')}, is "${unknown}"`);
  }
  const made = newApiKey(name, scope.filter(isScope), endAfter(context, days));
  return withLedger(context, async (ledger) => {
    await noted(ledger, { action: 'createKey', target: made.kept.id, why }, () => ledger.keys.add(made.kept));
    await context.streams.out(made.secret);
  });
}

function rotate(context: CommandContext, name: string, { overlapHours, days, why }: RotateOptions): Promise<void> {
  const endsAt = context.now() + countOption('--overlap-hours', overlapHours, 0, 24 * 366) * hourMs;
  return withLedger(context, async (ledger) => {
    const open = (await ledger.keys.list()).filter((key) => key.name === name && isOpen(key, context.now()));
    const allowed = [...new Set(open.flatMap((key) => key.scopes))].filter(isScope) satisfies readonly Scope[];
    if (open.length === 0) throw new GoldSellerError('key_not_found', `no key of "${name}" opens anything`);
    const made = newApiKey(name, allowed, endAfter(context, days));
    await noted(ledger, { action: 'rotateKey', target: made.kept.id, why }, async () => {
      await ledger.keys.add(made.kept);
      await ledger.keys.end({ ids: open.map(({ id }) => id), endsAt });
    });
    await context.streams.out(made.secret);
  });
}

function revoke(context: CommandContext, id: string, why: string | undefined): Promise<void> {
  return withLedger(context, (ledger) =>
    noted(ledger, { action: 'revokeKey', target: id, why }, () =>
      ledger.keys.end({ ids: [id], endsAt: context.now() }),
    ),
  );
}

function list(context: CommandContext): Promise<void> {
  return withLedger(context, async ({ keys }) => {
    for (const key of await keys.list()) await context.streams.out(lineOf(key, context.now()));
  });
}

function lineOf(key: ApiKey, now: number): string {
  const { id, name, scopes: allowed, endsAt } = key;
  const ends = endsAt === undefined ? '' : `  ${isOpen(key, now) ? 'ends' : 'ended'} ${new Date(endsAt).toISOString()}`;
  return `${id}  ${name}  ${allowed.join(', ') || 'no scope'}${ends}`;
}

function isOpen({ endsAt }: ApiKey, now: number): boolean {
  return endsAt === undefined || endsAt > now;
}

function endAfter({ now }: CommandContext, days: string | undefined): number | undefined {
  return days === undefined ? undefined : now() + countOption('--days', days, 1, 3660) * 24 * hourMs;
}

interface Noted {
  readonly action: string;
  readonly target: string;
  readonly why: string | undefined;
}

function noted<T>({ audit }: Ledger, change: Noted, work: () => Promise<T>): Promise<T> {
  return audit.around({ actor: 'command line', before: null, ...change }, work);
}

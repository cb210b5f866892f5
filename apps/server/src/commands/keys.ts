import { GoldSellerError } from '@gold-seller/criteria';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dataFolder } from '../cli/data-folder.ts';
import { isScope, newKey, readKeys, scopes, writeKeys } from '../serving/operator-keys.ts';

/** `gold-seller keys create NAME [--scope SCOPE …]`, `keys list`, `keys delete NAME`. */
export function keysCommand(context: CommandContext): Command {
  return new Command('keys')
    .description('the operator’s API keys; a running server reads them at its next start')
    .addCommand(
      new Command('create')
        .description('make a key; it is shown once')
        .argument('<name>')
        .option('--scope <scope...>', `what it may do: ${scopes.join(', ')}; without one, nothing`, [])
        .action((name: string, options: { readonly scope: readonly string[] }) => create(context, name, options.scope)),
    )
    .addCommand(new Command('list').description('names and scopes').action(() => list(context)))
    .addCommand(
      new Command('delete')
        .description('forget a key')
        .argument('<name>')
        .action((name: string) => remove(context, name)),
    );
}

async function create(context: CommandContext, name: string, allowed: readonly string[]): Promise<void> {
  const unknown = allowed.find((scope) => !isScope(scope));
  if (unknown !== undefined) {
    throw new GoldSellerError('option_invalid', `--scope must be one of ${scopes.join(', ')}, is "${unknown}"`);
  }
  const keys = await readKeys(dataFolder(context));
  if (keys.some((key) => key.name === name)) throw new GoldSellerError('option_invalid', `there is a key "${name}"`);
  const { secret, key } = newKey(name, allowed.filter(isScope));
  await writeKeys(dataFolder(context), [...keys, key]);
  await context.streams.out(secret);
}

async function list(context: CommandContext): Promise<void> {
  for (const { name, scopes: allowed } of await readKeys(dataFolder(context))) {
    await context.streams.out(`${name}  ${allowed.join(', ') || 'no scope'}`);
  }
}

async function remove(context: CommandContext, name: string): Promise<void> {
  const keys = await readKeys(dataFolder(context));
  const left = keys.filter((key) => key.name !== name);
  if (left.length === keys.length) throw new GoldSellerError('option_invalid', `there is no key "${name}"`);
  await writeKeys(dataFolder(context), left);
}

import {
  diffPolicies,
  GoldSellerError,
  noticeProblem,
  settlementDefault,
  settlementRules,
} from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import { presets } from '@gold-seller/criteria/presets';
import { changeText } from '@gold-seller/criteria/wording';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { loadPolicy } from '../load-policy.ts';
import { policyLines } from '../policy-text.ts';

const words = { language: 'en', messages: en };

/** `gold-seller policy list|show|check|diff`. */
export function policyCommand(context: CommandContext): Command {
  const named = 'a preset’s name or a JSON file';
  return new Command('policy')
    .description('look at policies: nothing is published or decided')
    .addCommand(
      new Command('list').description('the presets').action(async () => {
        for (const { programme, name, levels } of Object.values(presets)) {
          await context.streams.out(`${programme}: ${name} (${levels.map(({ level }) => level).join(', ')})`);
        }
      }),
    )
    .addCommand(
      new Command('show')
        .description('a policy as JSON, to start one of your own from')
        .argument('<policy>', named)
        .action(async (policy: string) => context.streams.out(JSON.stringify(await loadPolicy(policy), null, 2))),
    )
    .addCommand(
      new Command('check')
        .description('whether a policy is one, and what it says in words')
        .argument('<policy>', named)
        .action((policy: string) => check(context, policy)),
    )
    .addCommand(
      new Command('diff')
        .description('what another version changes for sellers')
        .argument('<before>', named)
        .argument('<after>', named)
        .option('--published-on <day>', 'when it is to be published, for the notice; left out: today')
        .action((before: string, after: string, options: DiffOptions) => diff(context, before, after, options)),
    );
}

interface DiffOptions {
  readonly publishedOn?: string;
}

async function check({ streams }: CommandContext, named: string): Promise<void> {
  for (const line of policyLines(await loadPolicy(named), words)) await streams.out(line);
}

async function diff(context: CommandContext, before: string, after: string, { publishedOn }: DiffOptions) {
  const { streams, now } = context;
  const [old, next] = [await loadPolicy(before), await loadPolicy(after)];
  if (old.programme !== next.programme) {
    const reason = `${before} is of the programme "${old.programme}", ${after} of "${next.programme}"`;
    throw new GoldSellerError('option_invalid', `${reason}: compare two versions of one`);
  }
  const { changes, onlyLoosens } = diffPolicies(old, next);
  for (const change of changes) {
    const { kind, text } = changeText(change, words);
    await streams.out(`${kind}: ${text}`);
  }
  if (changes.length === 0) return streams.out('Nothing changes for sellers.');
  if (onlyLoosens) await streams.out('It only loosens: no notice is needed.');
  const today = settlementRules(settlementDefault).dayOf(now());
  const day = publishedOn === undefined ? today : dayOption('--published-on', publishedOn);
  const problem = noticeProblem(old, next, day);
  if (problem !== undefined) await streams.out(problem);
}

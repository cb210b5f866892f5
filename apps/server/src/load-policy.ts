import { readFile } from 'node:fs/promises';
import { GoldSellerError, type Policy, parsePolicy } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';

/** A policy by the name of a preset or from a JSON file. Throws `policy_unknown` or `policy_invalid`. */
export async function loadPolicy(nameOrPath: string): Promise<Policy> {
  const preset = Object.hasOwn(presets, nameOrPath) ? presets[nameOrPath] : undefined;
  return preset ?? parsePolicy(withoutSchema(await readJson(nameOrPath)));
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const names = Object.keys(presets).join(', ');
    throw new GoldSellerError('policy_unknown', `"${path}" is neither a preset (${names}) nor a file`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GoldSellerError(
      'policy_invalid',
      `${path} is not JSON${cause instanceof Error ? `: ${cause.message}` : ''}`,
      { cause },
    );
  }
}

/** Editors read `$schema`; the policy is what remains. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json;
  const { $schema: _forEditors, ...policy } = json;
  return policy;
}

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The element, its registration and Lit in one minified module. */
export async function bundledBadge(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/define.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@gold-seller/source', 'production'],
    legalComments: 'none',
  });
  const text = outputFiles.map((file) => file.text).join('');
  return ownTrustedTypesPolicy(text);
}

/**
 * Trusted Types let a page make a policy of a name once: a page with a Lit of its own beside ours would lose one of
 * the two. Throws where Lit no longer makes its policy this way.
 */
function ownTrustedTypesPolicy(text: string): string {
  const parts = text.split('createPolicy("lit-html"');
  if (parts.length !== 2) throw new Error('Lit makes its Trusted Types policy in another way: look at the bundle');
  return parts.join('createPolicy("gold-seller-badge"');
}

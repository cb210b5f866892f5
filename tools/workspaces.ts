import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What we read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  /** From the root, like `packages/criteria`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every workspace under `root`, published or not. */
export function workspaces(root = '.'): readonly Package[] {
  return globSync(['packages/*/package.json', 'apps/*/package.json'], { cwd: root })
    .toSorted()
    .map((path) => ({
      folder: dirname(path),
      manifest: JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Manifest, // safe: npm has read these files
    }));
}

/** The workspaces that go to the registry. */
export function publishedPackages(root = '.'): readonly Package[] {
  return workspaces(root).filter(({ manifest }) => manifest.private !== true);
}

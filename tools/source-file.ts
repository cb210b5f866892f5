import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Program, parseSync, Visitor } from 'oxc-parser';

/** One TypeScript file of ours, parsed. */
export interface SourceFile {
  /** From the root, like `packages/criteria/src/day.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  /** What it imports or re-exports: values and types, static and dynamic, `import('…').Type` too. */
  readonly imports: readonly string[];
  /** The calls of `import()` whose target cannot be read from the source. */
  readonly computedImports: number;
  readonly exportsDefault: boolean;
  readonly exportsAll: boolean;
}

/** The sources of every workspace: what they publish and the scripts that build it. */
export function sourceFiles(): readonly SourceFile[] {
  return globSync('{packages,apps}/*/{src,scripts}/**/*.ts')
    .toSorted()
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const inside = importsInside(program);
  return {
    path,
    text,
    program,
    imports: [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ...inside.flatMap((specifier) => specifier ?? []),
    ],
    computedImports: inside.filter((specifier) => specifier === undefined).length,
    exportsDefault: exported.some(({ exportName: { kind, name } }) => kind === 'Default' || name === 'default'),
    exportsAll: exported.some(({ importName: { kind } }) => kind === 'All' || kind === 'AllButDefault'),
  };
}

export function isTest({ path }: Pick<SourceFile, 'path'>): boolean {
  return path.endsWith('.test.ts') || path.includes('/src/testing/');
}

/** The folder of the workspace a file is in, like `packages/criteria`. */
export function workspaceOf(path: string): string {
  return path.split('/', 2).join('/');
}

/** The files of ours that a file reads by a relative path. */
export function neighboursOf({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): readonly string[] {
  return imports.filter((specifier) => specifier.startsWith('.')).map((specifier) => join(dirname(path), specifier));
}

/** Dynamic imports and import types; nothing for one whose target is computed. */
function importsInside(program: Program): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const note = (source: { type: string; value?: unknown }) =>
    found.push(source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined);
  new Visitor({ ImportExpression: ({ source }) => note(source), TSImportType: ({ source }) => note(source) }).visit(
    program,
  );
  return found;
}

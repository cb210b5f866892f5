import { fileURLToPath } from 'node:url';
import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

/** A Vitest project that runs on Node and reads our packages from their source. */
export function nodeProject(name: string): UserWorkspaceConfig {
  return defineProject({
    // Without `module`, which Node does not know: packages have files there that only a bundler can read.
    ssr: { resolve: { conditions: ['@gold-seller/source', 'node', 'development|production'] } },
    test: {
      name,
      include: ['src/**/*.test.ts'],
      exclude: ['src/**/*.browser.test.ts'],
      setupFiles: [fileURLToPath(new URL('./property-runs.ts', import.meta.url))],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Node strips types by WebAssembly, in every worker thread a test starts. V8 sometimes crashes when it frees that
      // code while such a thread ends (SIGSEGV in NativeModule::FreeCode, Node 24.21).
      execArgv: ['--no-wasm-code-gc'],
    },
  });
}

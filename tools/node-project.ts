import { fileURLToPath } from 'node:url';
import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

/** At full counts one law takes minutes. */
const timeoutMs = process.env.GOLD_SELLER_SOAK === '1' ? 3_600_000 : 60_000;

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
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      // Node strips types by WebAssembly, in every worker thread a test starts. V8 sometimes crashes when it frees that
      // code while such a thread ends (SIGSEGV in NativeModule::FreeCode, Node 24.21).
      execArgv: ['--no-wasm-code-gc'],
    },
  });
}

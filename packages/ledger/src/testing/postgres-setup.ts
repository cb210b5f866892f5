import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the server that all tests of a run share. */
    readonly postgresUrl: string;
  }
}

/** Vitest runs it once before the tests of a project, and what it gives back after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres(console.log);
  project.provide('postgresUrl', url);
  return stop;
}

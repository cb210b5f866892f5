import { mergeConfig } from 'vitest/config';
import { nodeProject } from '../../tools/node-project.ts';

/** A real PostgreSQL server is there for all tests of a run. */
export default mergeConfig(nodeProject('ledger'), { test: { globalSetup: ['src/testing/postgres-setup.ts'] } });

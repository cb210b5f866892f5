import { mergeConfig } from 'vitest/config';
import { nodeProject } from '../../tools/node-project.ts';

export default mergeConfig(nodeProject('server'), {
  test: { globalSetup: ['../../packages/ledger/src/testing/empty-database-setup.ts'] },
});

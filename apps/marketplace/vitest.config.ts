import { mergeConfig } from 'vitest/config';
import { nodeProject } from '../../tools/node-project.ts';

/** `browser/` drives a real Chromium at a real server. */
export default mergeConfig(nodeProject('marketplace'), { test: { include: ['browser/**/*.test.ts'] } });

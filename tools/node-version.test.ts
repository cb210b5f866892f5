import { expect, test } from 'vitest';
import { requireNode } from './node-version.ts';

test.each(['22.13.0', '22.21.1', '24.0.0'])('accepts Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(['20.20.2', '22.12.0'])('refuses Node %s and says what to do', (version) => {
  expect(() => requireNode(version)).toThrow(`this is Node ${version}`);
});

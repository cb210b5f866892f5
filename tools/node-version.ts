/** The least Node our packages promise to run on, and so the least that may test them. */
const nodeMin = [22, 13] as const;

/**
 * Ends the program unless it runs on a new enough Node. npm scripts do, whatever the machine has: `node` is one of our
 * dependencies. It is missing after `npm ci --ignore-scripts`.
 */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > nodeMin[0] || (major === nodeMin[0] && minor >= nodeMin[1])) return;
  throw new Error(
    `this is Node ${version}, not ${nodeMin.join('.')} or newer: install with "npm ci", run with "npm run"`,
  );
}

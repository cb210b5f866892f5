import { spawnSync } from 'node:child_process';

// Commands that become another, whose command line is appended to them, in a confinement of its own.

/** What it writes into the folder is on a disk of its own of so many bytes; nothing where the system does not let us. */
export function onSmallDisk(folder: string, bytes: number): readonly string[] | undefined {
  // Root needs no user namespace, and where root has not all its powers it is not given one.
  const own = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m'];
  const script = `mount -t tmpfs -o size=${bytes} tmpfs "$0" && exec "$@"`;
  const command = ['unshare', ...own, 'sh', '-c', script, folder];
  return works([...command, 'true']) ? command : undefined;
}

/** No file it writes may grow beyond so many bytes. */
export function withSmallFiles(bytes: number): readonly string[] {
  return ['sh', '-c', `ulimit -f ${Math.ceil(bytes / 512)} && exec "$@"`, 'sh'];
}

/** The modes of files hold for it, also where they do not hold for us; nothing where the system cannot do that. */
export function heldByModes(): readonly string[] | undefined {
  if (process.getuid?.() !== 0) return [];
  const command = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
  return works([...command, 'true']) ? command : undefined;
}

function works([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, which ends with the block that holds it. */
export interface StartedServer extends AsyncDisposable {
  readonly url: string;
}

/** Starts a program of ours on a port that is free; it is ready when it has written its address. */
export async function startServer(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<StartedServer> {
  const child = spawn(process.execPath, ['--conditions=@gold-seller/source', program, ...args], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await portWritten(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Reads on after the port, so that the child never writes into a pipe nobody empties. */
function portWritten(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (piece) => {
      text += piece;
      const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', () => reject(new Error(`The server did not start: ${text}`)));
  });
}

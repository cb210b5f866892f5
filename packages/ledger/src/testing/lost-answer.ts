import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Runs a test with an address that leads to a server over a wire that loses the answer to the next commit when it is told to. */
export async function withLostAnswer<T>(
  database: string,
  work: (address: string, loseNext: () => void) => Promise<T>,
): Promise<T> {
  const { hostname, port } = new URL(database);
  const sockets: Socket[] = [];
  let isToLose = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    let isLost = false;
    near.on('data', (sent) => {
      if (isToLose && sent.includes('commit\0')) [isToLose, isLost] = [false, true];
      far.write(sent);
    });
    // The server answers a commit only once it is kept.
    far.on('data', (answer) => (isLost ? near.destroy() : near.write(answer)));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = new URL(database);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // safe: it listens on a port
  try {
    return await work(address.href, () => {
      isToLose = true;
    });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

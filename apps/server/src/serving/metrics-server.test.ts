import { once } from 'node:events';
import { createServer } from 'node:net';
import { metrics } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { startMetrics } from './metrics-server.ts';

/** A port that another program listens on, while the test runs. */
async function withTakenPort(work: (port: number) => Promise<void>): Promise<void> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  await work(typeof address === 'object' ? (address?.port ?? 0) : 0);
  taken.close();
}

describe('a server of metrics', () => {
  it.each([
    ['192.0.2.1:9464', 'option_invalid', /192\.0\.2\.1 is no address of this machine: GOLD_SELLER_METRICS/],
    ['no.such.host.invalid:9464', 'option_invalid', /no\.such\.host\.invalid is no address of this machine/],
    ['yes', 'option_invalid', /must be 1 or host:port/],
  ])('at %s is refused with %s, and why', async (where, code, says) => {
    const starting = startMetrics(where);
    await expect(starting).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it('that did not start leaves nothing behind that measures, so that another can start', () =>
    withTakenPort(async (port) => {
      const before = metrics.getMeterProvider();
      await expect(startMetrics(`127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'port_in_use' });
      expect(metrics.getMeterProvider()).toBe(before);
      const server = await startMetrics('127.0.0.1:0');
      expect(metrics.getMeterProvider()).not.toBe(before);
      await expect(startMetrics('127.0.0.1:0')).rejects.toMatchObject({ code: 'option_invalid' });
      await server.close();
      expect(metrics.getMeterProvider()).toBe(before);
    }));
});

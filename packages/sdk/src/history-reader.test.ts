import { routes } from '@gold-seller/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { historyReader } from './history-reader.ts';
import { type RealServer, realServer } from './testing/real-server.ts';

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
  await server.register('acme', '2025-01-01');
  await server.decide();
});
afterAll(() => server.close());

it('reads what a badge was over time; nobody has none', async () => {
  const { history } = historyReader({ api: 'http://gold.test', fetch: server.fetch });
  const found = await history('acme');
  expect(found).toEqual({
    version: 1,
    seller: 'acme',
    programmes: [{ programme: 'old-hands', periods: [{ from: '2026-06-01', to: null, level: 'gold' }] }],
  });
  expect(routes.readHistory.responses[0].content.schema.safeParse(found).error).toBeUndefined();
  expect(await history('nobody')).toBeUndefined();
  expect(await history('../events')).toBeUndefined();
});

it.each([{ level: 'gold' }, { version: 1, seller: 'other', programmes: [] }, { version: 2, seller: 'acme' }, null])(
  'takes %j for no answer',
  async (lie) => {
    const { history } = historyReader({ api: 'http://gold.test', fetch: async () => Response.json(lie) });
    await expect(history('acme')).rejects.toMatchObject({ name: 'GoldSellerApiError', code: 'answer_invalid' });
  },
);

import { expect, it, test } from 'vitest';
import { badgeAsker, freshMillis } from './badge-asker.ts';

interface Asked {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** An asker whose clock moves when it is told to, and whose api answers as it is told to. */
function setUp(answer: (sellers: readonly string[]) => Response | Promise<Response> = heldBy) {
  const asked: Asked[] = [];
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  let now = 0;
  const ask = badgeAsker({
    fetch: async (input, init) => {
      asked.push({ url: String(input), init });
      return answer(new URL(String(input)).searchParams.getAll('seller'));
    },
    wait: (millis) => new Promise((resolve) => waiting.push({ at: now + millis, run: resolve })),
  });
  async function pass(millis: number): Promise<void> {
    now += millis;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { run } of due) run();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { ask, pass, asked };
}

function heldBy(sellers: readonly string[]): Response {
  return Response.json({ badges: sellers.map(held) });
}

function held(seller: string) {
  const days = { since: '2024-03-01', decidedOn: '2026-11-01' };
  return { version: 1, seller, programme: 'p', level: 'gold', mark: 'star', ...days, policyVersion: 1, metrics: [] };
}

const api = 'https://api.example';

test('asks for all that are asked about at one time in one request, each once, sorted, without credentials', async () => {
  const { ask, pass, asked } = setUp();
  const answers = ['zoe', 'acme', 'zoe', 'm & m'].map((seller) => ask(api, seller));
  await pass(10);
  expect((await Promise.all(answers)).map((badge) => badge?.seller)).toEqual(['zoe', 'acme', 'zoe', 'm & m']);
  expect(asked.map(({ url }) => url)).toEqual([`${api}/v1/badges?seller=acme&seller=m+%26+m&seller=zoe`]);
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', signal: expect.any(AbortSignal) });
});

test('keeps an answer as long as it is fresh, then asks anew', async () => {
  const { ask, pass, asked } = setUp();
  void ask(api, 'acme');
  await pass(10);
  await pass(freshMillis - 1);
  void ask(api, 'acme');
  await pass(10);
  expect(asked).toHaveLength(1);
  void ask(api, 'acme');
  await pass(10);
  expect(asked).toHaveLength(2);
});

test('keeps that there is no badge as well', async () => {
  const { ask, pass, asked } = setUp(() => Response.json({ badges: [] }));
  for (const _ of [1, 2]) {
    const badge = ask(api, 'acme');
    await pass(10);
    expect(await badge).toBeUndefined();
  }
  expect(asked).toHaveLength(1);
});

it.each<[string, () => Response | Promise<Response>]>([
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an error, even one that names badges', () => Response.json({ badges: [held('acme')] }, { status: 503 })],
  ['not JSON', () => new Response('<html>')],
  ['no list', () => Response.json({ badges: 7 })],
  ['nothing', () => Response.json(null)],
])('shows nothing and keeps nothing after %s', async (_name, answer) => {
  let isWell = false;
  const { ask, pass } = setUp((sellers) => (isWell ? heldBy(sellers) : answer()));
  const failed = ask(api, 'acme');
  await pass(10);
  expect(await failed).toBeUndefined();
  await pass(1);
  isWell = true;
  const badge = ask(api, 'acme');
  await pass(10);
  expect(await badge).toMatchObject({ seller: 'acme' });
});

test('believes a badge only for the seller it names', async () => {
  const { ask, pass } = setUp(() => Response.json({ badges: [held('other'), { ...held('acme'), mark: 'sun' }] }));
  const badge = ask(api, 'acme');
  await pass(10);
  expect(await badge).toBeUndefined();
});

it.each(['since', 'decidedOn'])('believes no badge of a day that cannot be: %s', async (field) => {
  const { ask, pass } = setUp(() => Response.json({ badges: [{ ...held('acme'), [field]: '2026-13-41' }] }));
  const badge = ask(api, 'acme');
  await pass(10);
  expect(await badge).toBeUndefined();
});

test('one request that fails leaves the others alone', async () => {
  const { ask, pass } = setUp((sellers) => (sellers.includes('s-000') ? Response.error() : heldBy(sellers)));
  const sellers = Array.from({ length: 150 }, (_, index) => `s-${String(index).padStart(3, '0')}`);
  const badges = sellers.map((seller) => ask(api, seller));
  await pass(10);
  const held = (await Promise.all(badges)).filter(Boolean);
  expect(held).toHaveLength(50);
});

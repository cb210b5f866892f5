import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { fetchBadges } from './fetch-badges.ts';

/** The badge a seller holds at an api; nothing where the api says none, or says nothing that can be believed. */
export type AskBadge = (api: string, seller: string) => Promise<HeldBadge | undefined>;

interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (millis: number) => Promise<void>;
}

/** As long as the API lets an answer be kept. */
export const freshMillis = 60_000;

/** Not a microtask: a parser, or a framework, adds a page of elements in several. */
const gatherMillis = 0;

const sellersPerRequestMax = 100;

/**
 * Answers all questions of a page: those asked at one time go out together, one request per 100 distinct sellers and
 * api, and an answer is shared while it is fresh. A failure is not kept: whoever asks next asks anew.
 */
export function badgeAsker({ fetch, wait }: Surroundings): AskBadge {
  const answers = new Map<string, ReturnType<AskBadge>>();
  const batches = new Map<string, Batch>();
  let gathered: Promise<void> | undefined;

  return (api, seller) => {
    const key = keyOf(api, seller);
    let answer = answers.get(key);
    if (!answer) {
      const { sellers, held } = openBatch(api);
      sellers.push(seller);
      answer = held.then((badges) => badges?.get(seller));
      answers.set(key, answer);
    }
    return answer;
  };

  function openBatch(api: string): Batch {
    const open = batches.get(api);
    if (open && open.sellers.length < sellersPerRequestMax) return open;
    const sellers: string[] = [];
    const batch = { sellers, held: ask(api, sellers) };
    batches.set(api, batch);
    return batch;
  }

  async function ask(api: string, sellers: string[]): Batch['held'] {
    gathered ??= wait(gatherMillis);
    await gathered;
    gathered = undefined;
    batches.delete(api);
    const held = await fetchBadges(fetch, api, sellers.sort()).catch(() => undefined);
    void wait(held ? freshMillis : 0).then(() => {
      for (const seller of sellers) answers.delete(keyOf(api, seller));
    });
    return held;
  }
}

function keyOf(api: string, seller: string): string {
  return `${api}\n${seller}`;
}

interface Batch {
  readonly sellers: string[];
  /** By seller; nothing where there was no answer. */
  readonly held: Promise<ReadonlyMap<string, HeldBadge> | undefined>;
}

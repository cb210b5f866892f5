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
const gatherMillis = 5;

const sellersPerRequestMax = 100;

/**
 * Answers all questions of a page: those asked at one time go out together, one request per 100 distinct sellers and
 * api, and an answer is shared while it is fresh. A failure is not kept: whoever asks next asks anew.
 */
export function badgeAsker({ fetch, wait }: Surroundings): AskBadge {
  const answers = new Map<string, ReturnType<AskBadge>>();
  const batches = new Map<string, Batch>();

  return (api, seller) => {
    const key = `${api}\n${seller}`;
    const known = answers.get(key);
    if (known) return known;
    const { sellers, held } = openBatch(api);
    sellers.push(seller);
    const answer = held.then((badges) => {
      void wait(badges ? freshMillis : 0).then(() => answers.delete(key));
      return badges?.get(seller);
    });
    answers.set(key, answer);
    return answer;
  };

  function openBatch(api: string): Batch {
    const open = batches.get(api);
    if (open && open.sellers.length < sellersPerRequestMax) return open;
    const sellers: string[] = [];
    const send = () => {
      batches.delete(api);
      return fetchBadges(fetch, api, sellers.sort());
    };
    const batch = {
      sellers,
      held: wait(gatherMillis)
        .then(send)
        .catch(() => undefined),
    };
    batches.set(api, batch);
    return batch;
  }
}

interface Batch {
  readonly sellers: string[];
  /** By seller; nothing where there was no answer. */
  readonly held: Promise<ReadonlyMap<string, HeldBadge> | undefined>;
}

import { type HeldBadge, isPublishedBadge } from '@gold-seller/criteria/published-badge';
import type { SiteHost } from './site-host.ts';

/** Which sellers hold a badge, as far as the shop needs to know: to filter, to order, and for a profile's numbers. */
export interface BadgeBoard {
  /** The badges held by any of these sellers. Empty, rather than old, where the API gives no answer in time. */
  read(sellers: readonly string[]): Promise<Badges>;
}

export type Badges = ReadonlyMap<string, HeldBadge>;

/** Asks the API at most once a minute for all sellers, and waits at most `patienceMillis` for it. */
export function badgeBoard({ fetch }: Pick<SiteHost, 'fetch'>, now: () => number, patienceMillis = 400): BadgeBoard {
  let kept: Badges = none;
  let keptAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<Badges> | undefined;
  const refresh = async (sellers: readonly string[]) => {
    kept = await readBadges(fetch, sellers);
    keptAt = now();
    return kept;
  };
  return {
    read: async (sellers) => {
      if (now() - keptAt < freshMillis) return kept;
      underWay ??= refresh(sellers)
        .catch(() => none)
        .finally(() => {
          underWay = undefined;
        });
      return Promise.race([underWay, noneAfter(patienceMillis)]);
    },
  };
}

const none: Badges = new Map();
const freshMillis = 60_000;
const sellersMax = 100;

async function readBadges(fetch: SiteHost['fetch'], sellers: readonly string[]): Promise<Badges> {
  const parts = Array.from({ length: Math.ceil(sellers.length / sellersMax) }, (_, part) =>
    sellers.slice(part * sellersMax, (part + 1) * sellersMax),
  );
  const lists = await Promise.all(parts.map((part) => readPart(fetch, part)));
  return new Map(lists.flat().map((badge) => [badge.seller, badge]));
}

async function readPart(fetch: SiteHost['fetch'], sellers: readonly string[]): Promise<readonly HeldBadge[]> {
  const query = sellers.map((seller) => `seller=${encodeURIComponent(seller)}`).join('&');
  const response = await fetch(new Request(`http://localhost/v1/badges?${query}`));
  if (!response.ok) return [];
  const answer: unknown = await response.json();
  const badges = typeof answer === 'object' && answer !== null && 'badges' in answer ? answer.badges : undefined;
  if (!Array.isArray(badges)) return [];
  const asked = new Set(sellers);
  return badges.filter((badge) => isHeld(badge) && asked.has(badge.seller));
}

/** The guard looks at the form of a date only, and `Intl` throws at a thirteenth month. */
function isHeld(value: unknown): value is HeldBadge {
  if (!isPublishedBadge(value) || value.level === null) return false;
  const { since, decidedOn, metrics } = value;
  const dates = [since, decidedOn, ...metrics.flatMap(({ from, to }) => (from && to ? [from, to] : []))];
  return dates.every((date) => !Number.isNaN(Date.parse(date)));
}

function noneAfter(millis: number): Promise<Badges> {
  return new Promise((resolve) => {
    setTimeout(resolve, millis, none).unref();
  });
}

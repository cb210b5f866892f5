import { routes, type WireApiKey } from '@gold-seller/contract';
import { GoldSellerError } from '@gold-seller/criteria';
import type { ApiKey } from '@gold-seller/ledger';
import { isScope } from './api-key.ts';
import type { KeyDesk } from './key-desk.ts';
import { type OperatorRoutes, operatorRoute } from './operator-route.ts';

/** The routes about the keys of the API. */
export function keyRoutes(on: OperatorRoutes, desk: KeyDesk, now: () => number): void {
  operatorRoute(on, routes.listKeys, async () => ({ keys: (await desk.list()).map(wireKey) }));
  operatorRoute(on, routes.createKey, async ({ body: { name, scopes, endsAt }, by }) => {
    const { secret, key } = await desk.create({ name, scopes, endsAt: endOf(endsAt, now()) }, by);
    return { secret, key: wireKey(key) };
  });
  operatorRoute(on, routes.rotateKey, async ({ params, body: { overlapHours = 24, endsAt }, by }) => {
    const { secret, key } = await desk.rotate(params.key, { overlapHours, endsAt: endOf(endsAt, now()) }, by);
    return { secret, key: wireKey(key) };
  });
  operatorRoute(on, routes.revokeKey, async ({ params, by }) => wireKey(await desk.revoke(params.key, by)));
}

function endOf(endsAt: string | undefined, now: number): number | undefined {
  if (endsAt === undefined) return undefined;
  const end = Date.parse(endsAt);
  if (end > now) return end;
  throw new GoldSellerError('request_invalid', `In the body, endsAt must be still to come, is "${endsAt}".`);
}

function wireKey({ id, name, scopes, createdAt, endsAt }: ApiKey): WireApiKey {
  return {
    id,
    name,
    scopes: scopes.filter(isScope),
    createdAt: new Date(createdAt).toISOString(),
    endsAt: endsAt === undefined ? null : new Date(endsAt).toISOString(),
  };
}

import { createHash } from 'node:crypto';
import {
  badgeKey,
  badgeOf,
  type CompiledPolicy,
  type PublishedBadge,
  publishedBadgeVersion,
} from '@gold-seller/criteria';
import { decodeDecision } from '../decision-record.ts';
import { standingOfRow } from '../standing-record.ts';
import type { Database } from './database.ts';
import type { PolicyShelf } from './policy-shelf.ts';

/** Writes the public documents that are due; returns how many changed. Runs inside its caller's transaction. */
export type DrainOutbox = () => number;

/** Prepares the outbox: rows come from the transactions that changed something, documents leave in one of their own. */
export function prepareOutbox({ connection }: Database, shelf: PolicyShelf): DrainOutbox {
  const due = connection.prepare('select distinct bucket, seller from outbox order by bucket, seller');
  const clear = connection.prepare('delete from outbox');
  const known = connection.prepare('select opened_day from seller where bucket = ? and seller = ?');
  const standings = connection.prepare(
    `select s.programme, s.data as standing, l.data as decision from standing s
     join log l on l.bucket = s.bucket and l.seller = s.seller and l.seq = s.decision_seq
     where s.bucket = ? and s.seller = ?`,
  );
  const write = documentWriter(connection);
  return () => {
    let changed = 0;
    for (const { bucket, seller } of due.all() as unknown as readonly { bucket: number; seller: string }[]) {
      if (typeof known.get(bucket, seller)?.opened_day !== 'number') {
        changed += write(badgeKey(seller), undefined);
        continue;
      }
      const rows = standings.all(bucket, seller) as unknown as readonly StandingRow[]; // safe: its own columns
      changed += write(badgeKey(seller), shownBadge(seller, rows, shelf));
    }
    clear.run();
    return changed;
  };
}

interface StandingRow {
  readonly programme: string;
  readonly standing: string;
  readonly decision: string;
}

/** Of several programmes the one published first in which a badge is held. */
function shownBadge(seller: string, rows: readonly StandingRow[], shelf: PolicyShelf): PublishedBadge {
  const none: PublishedBadge = { version: publishedBadgeVersion, seller, level: null };
  for (const programme of shelf.programmes()) {
    const row = rows.find((each) => each.programme === programme);
    if (row === undefined) continue;
    const decision = decodeDecision(row.decision);
    const compiled: CompiledPolicy = shelf.compiled(programme, decision.policyVersion);
    const badge = badgeOf(seller, standingOfRow(row.standing), decision, compiled);
    if (badge.level !== null) return badge;
  }
  return none;
}

function documentWriter(connection: Database['connection']) {
  const upsert = connection.prepare(
    `insert into document (key, bytes, etag, type) values (?, ?, ?, 'application/json')
     on conflict (key) do update set bytes = excluded.bytes, etag = excluded.etag where etag <> excluded.etag`,
  );
  const remove = connection.prepare('delete from document where key = ?');
  return (key: string, badge: PublishedBadge | undefined): number => {
    if (badge === undefined) return Number(remove.run(key).changes);
    const bytes = new TextEncoder().encode(JSON.stringify(badge));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    return Number(upsert.run(key, bytes, etag).changes);
  };
}

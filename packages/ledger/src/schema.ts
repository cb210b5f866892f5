import type { Generated } from 'kysely';

/** The tables, as Kysely sees them. Every key of a per-seller table begins with `bucket` and `seller`. */
export interface Schema {
  /** Truth: settlement chosen, policies published. */
  programme_log: { seq: Generated<number>; type: 'settlement_chosen' | 'policy_published'; time: number; data: string };
  /** Truth: a seller's events and acts. `source` and `id` are empty for acts. */
  log: {
    bucket: number;
    seller: string;
    seq: number;
    type: string;
    time: number;
    source: string | null;
    id: string | null;
    data: string;
  };
  /** Truth: which number stands for which buyer in the logs. */
  buyer: { bucket: number; seller: string; hash: string; number: number };
  /** Derived: where a seller's log and buyers' numbers end, and since when they are registered. */
  seller: {
    bucket: number;
    seller: string;
    last_seq: number;
    last_buyer: number;
    withdrawals: number;
    opened_day: number | null;
    name: string | null;
    country: string | null;
    category: string | null;
    account: string | null;
  };
  /** Derived: the events that share a reference. */
  reference: { bucket: number; seller: string; reference: string; seq: number };
  /** Derived: the events that were withdrawn, known or still to come. */
  withdrawal: { bucket: number; seller: string; source: string; id: string };
  /** Derived: packed tallies, a row per seller and month. */
  tally: { bucket: number; seller: string; month: number; packed: Uint8Array };
  /** Derived: where a seller stands in each programme, with the act that said so. */
  standing: {
    bucket: number;
    seller: string;
    programme: string;
    decided_on: number;
    decision_seq: number;
    data: string;
  };
  /** Sellers whose public documents are to be written anew. */
  outbox: { bucket: number; seller: string };
  /** Derived: what is served to the public. */
  document: { bucket: number; key: string; bytes: Uint8Array; etag: string; type: string };
  /** Lines that were not taken in, of the whole programme since one may name no seller: kept for a while, no truth. */
  rejected_line: {
    number: Generated<number>;
    digest: string;
    text: string;
    whole: number;
    event_id: string | null;
    code: string;
    path: string;
    reason: string;
    times: number;
    first_at: number;
    last_at: number;
  };
}

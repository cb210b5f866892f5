import type { Generated } from 'kysely';

/** What the programme did, beside what it did to single sellers. */
export type ProgrammeAct =
  | 'settlement_chosen'
  | 'settlement_held'
  | 'policy_published'
  | 'day_begun'
  | 'run_begun'
  | 'run_passed'
  | 'run_stopped'
  | 'run_approved'
  | 'run_discarded'
  | 'run_ended'
  | 'incident_declared'
  | 'incident_withdrawn'
  | 'buyer_erased'
  | 'seller_erased'
  | 'sealed';

/** The tables, as Kysely sees them. Every key of a per-seller table begins with `bucket` and `seller`. */
export interface Schema {
  /** Truth: settlement chosen, policies published, days begun, runs, erasures, sealings. */
  programme_log: {
    seq: Generated<number>;
    type: ProgrammeAct;
    time: number;
    data: string;
    /** Of runs: what is decided for which day. Of days: which. Of sealings: before which. */
    programme: string | null;
    day: number | null;
  };
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
  /** Truth: sellers who were erased, by a hash of their id, so that what is still told of them is not taken. */
  erased_seller: { bucket: number; hash: string; day: number };
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
    /** The last day for which they were decided, in any programme. */
    decided_on: number | null;
    /** In how many parts the fingerprints of what is sealed are kept, and how many events are sealed. */
    sealed_parts: number;
    sealed_events: number;
  };
  /** Truth: fingerprints of the events that are sealed and of their matters, packed. */
  sealed: { bucket: number; seller: string; part: number; packed: Uint8Array };
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
    /** Right after the decision. */
    data: string;
    /** What time has made of it since, where it made anything of it. */
    shown: string | null;
    /** The next day on which time alone may change it. */
    turns_on: number | null;
  };
  /** Sellers of whom something that past decisions read has changed, and since when. */
  review: { bucket: number; seller: string; since: number };
  /** Pieces of runs, one a bucket and stage; done where there is a result. */
  work: { bucket: number; run: number; stage: string; sellers: number; result: string | null };
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
  /** Of the whole programme: API keys, by the hash of their secrets. */
  api_key: {
    id: string;
    name: string;
    sha256: string;
    scopes: string;
    created_at: number;
    ends_at: number | null;
  };
  /** Of the whole programme: who asked for which change, and what came of it. */
  audit: {
    number: Generated<number>;
    at: number;
    actor: string;
    action: string;
    data: string;
    outcome: string | null;
  };
}

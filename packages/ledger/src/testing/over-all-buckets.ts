/** A question that several nodes have to be asked. */
export interface OverAllBuckets {
  readonly asks: string;
  readonly statement: RegExp;
  readonly because: string;
}

/** The only statements that are not about one bucket. They only read, and lock nothing. */
export const overAllBuckets: readonly OverAllBuckets[] = [
  {
    asks: 'whether there is an event',
    statement: /^select seq from log limit \$1$/,
    because: 'a settlement may be chosen until there is one; asked once, when a ledger is opened',
  },
  {
    asks: 'what made the tables, and whether there is an event',
    statement: /^select obj_description\('tally'::regclass, 'pg_class'\) as made, exists \(select from log\) as used$/,
    because: 'what an older program derived is made anew; asked once, when a ledger is opened',
  },
  {
    asks: 'which of some sellers were erased, and how many were in all',
    statement:
      /^select (?:hash from erased_seller where hash in \(.*\) and bucket in|count\(\*\) as sellers from erased_seller)/,
    because: 'a doctor looks at everybody, and lines that were not taken may name anybody',
  },
  {
    asks: 'what is due',
    statement: /^select (?:distinct )?bucket, seller from (?:review|outbox|standing) .*order by bucket, seller limit/,
    because: 'whoever has time takes what is due anywhere; it is then taken bucket by bucket',
  },
  {
    asks: 'how many sellers there are',
    statement: /^select bucket, count\(\*\) as sellers from seller (?:where opened_day|group by)/,
    because: 'a run is divided into pieces once, when it begins; who goes through all sellers asks once, too',
  },
  {
    asks: 'which buckets there are',
    statement: /^select distinct bucket from seller order by bucket$/,
    because: 'who seals goes through them, and asks once',
  },
  {
    asks: 'how far a run has come',
    statement: /^select (?:bucket, sellers|result) from work where run = /,
    because: 'a run is over when all its pieces are; asked once a round',
  },
  {
    asks: 'the next sellers, or all of them by name',
    statement: /^select bucket, seller, opened_day(?:, account)? from seller /,
    because: 'exports, simulations and figures are about everybody',
  },
  {
    asks: 'what belongs to a page of sellers',
    statement: /^select [^()]* from \w+ where \(+bucket(?:, seller\) >= | in \(\$1, .* and seller >= )/,
    because: 'a page goes over the end of a bucket; its buckets are named, so that no other is looked at',
  },
  {
    asks: 'the next sellers whom any table names',
    statement: /^select bucket, seller from \(select \* from \( select distinct bucket, seller from log /,
    because: 'the doctor also looks for rows of sellers who are not there',
  },
  {
    asks: 'the next documents',
    statement: /^select \* from document where (?:key > \$1 order by key|bucket in \(\$1, )/,
    because: 'exports and lists go through all documents, in the order of their keys',
  },
  {
    asks: 'some documents',
    statement: /^select key, bytes(?:, etag, type)? from document where (?:bucket in \(\$1, |key in )/,
    because: 'a page shows the badges of many sellers; each is found by its key',
  },
  {
    asks: 'how much there is',
    statement: /^select (?:type, )?count\(\*\) as .* from (?:log|seller)/,
    because: 'the status of a ledger counts all of it',
  },
  {
    asks: 'every registered seller',
    statement: /^select seller, name, country, category, opened_day from seller /,
    because: 'they are listed by name, those with a badge first',
  },
];

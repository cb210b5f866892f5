import { tablesByBucket } from '../postgres/distribution.ts';
import { overAllBuckets } from './over-all-buckets.ts';
import type { RecordedStatement } from './recorded-statements.ts';

/** Where statements do not keep to one bucket each, and transactions to one bucket altogether; and what is listed in vain. */
export function bucketBreaches(statements: readonly RecordedStatement[]): readonly string[] {
  const breaches = new Set<string>();
  const bucketOf = new Map<number, number>();
  const unused = new Set(overAllBuckets);
  for (const statement of statements) {
    const { text, transaction } = statement;
    const tables = [...text.matchAll(namesTable)].length;
    if (tables === 0) continue;
    const bucket = pinnedBucket(statement, tables);
    if (bucket === undefined) {
      const onList = overAllBuckets.find((each) => each.statement.test(text));
      if (onList !== undefined) unused.delete(onList);
      else breaches.add(`not on one bucket: ${text}`);
      if (/ for update/.test(text)) breaches.add(`locks rows of several buckets: ${text}`);
      continue;
    }
    if (transaction === undefined) continue;
    if ((bucketOf.get(transaction) ?? bucket) !== bucket) breaches.add(`in a transaction of another bucket: ${text}`);
    bucketOf.set(transaction, bucket);
  }
  return [...breaches, ...[...unused].map(({ asks }) => `listed but never sent: ${asks}`)];
}

const namesTable = new RegExp(`\\b(?:from|join|update|into|using) (?:${tablesByBucket.join('|')})\\b`, 'g');

/** The one bucket a statement says that it is about, of every table it names; nothing where it does not. */
function pinnedBucket({ text, parameters }: RecordedStatement, tables: number): number | undefined {
  const parameter = (number = '') => parameters[Number(number) - 1];
  const added = /^insert into \w+ \(bucket\b.* from unnest\( ?\$(\d+)::integer\[\]/.exec(text);
  if (added !== null) return only(integersIn(parameter(added[1])));
  const row = /^insert into \w+ \(bucket\b[^()]*\) values \(\$(\d+)[^()]*\)$/.exec(text);
  if (row !== null) return Number(parameter(row[1]));
  const single = [...text.matchAll(/\bbucket (?:= \$(\d+)|in \(\$(\d+)\))/g)];
  const listed = [...text.matchAll(/\bbucket = any\(\$(\d+)::integer\[\]\)/g)];
  const equalities = [...text.matchAll(/\bbucket = \w+\.bucket|\busing \(bucket\b/g)];
  if (single.length + listed.length + equalities.length < tables) return undefined;
  return only([
    ...single.map(([, equal, inList]) => Number(parameter(equal ?? inList))),
    ...listed.flatMap(([, list]) => numbersIn(parameter(list))),
  ]);
}

function only(buckets: readonly number[]): number | undefined {
  return new Set(buckets).size === 1 ? buckets[0] : undefined;
}

function numbersIn(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}

const headSize = 20;
const elementSize = 8;

/** The integers of an array as it is sent: after its head, each after its size. */
function integersIn(array: unknown): readonly number[] {
  if (!Buffer.isBuffer(array)) return [];
  const count = Math.max(0, (array.length - headSize) / elementSize);
  return Array.from({ length: count }, (_, index) => array.readInt32BE(headSize + index * elementSize + 4));
}

import { describe, expect, it } from 'vitest';
import { binaryArray } from '../postgres/binary-array.ts';
import { bucketBreaches } from './bucket-breaches.ts';
import type { RecordedStatement } from './recorded-statements.ts';

function inTransaction(...sent: readonly (readonly [string, ...unknown[]])[]): readonly RecordedStatement[] {
  return sent.map(([text, ...parameters]) => ({ text, parameters, transaction: 1 }));
}

function breaches(...sent: readonly (readonly [string, ...unknown[]])[]): readonly string[] {
  return bucketBreaches(inTransaction(...sent)).filter((each) => !each.startsWith('listed but never sent'));
}

const adds = 'insert into outbox (bucket, seller) select * from unnest($1::integer[], $2::text[])';
const names = binaryArray.text(['a', 'b']);

describe('the rules of buckets', () => {
  it.each([
    ['a bucket said plainly', 'select data from log where bucket = $1 and seller = $2', 7, 'a'],
    ['a list of one', 'delete from work where bucket = any($1::integer[]) and run = $2', [7], 1],
    ['a join along the bucket', 'select 1 from seller s join log l on l.bucket = s.bucket where s.bucket = $1', 7],
    ['rows of one bucket', adds, binaryArray.integer([7, 7]), names],
    ['what is no seller’s', 'select data from programme_log where type = $1', 'policy_published'],
    ['a question that is listed', 'select seq from log limit $1', 1],
  ])('allow %s', (_what, text, ...parameters) => {
    expect(breaches([text, ...parameters])).toEqual([]);
  });

  it.each([
    ['nothing about the bucket', 'select data from log where seller = $1', 'a'],
    ['a list of two', 'delete from work where bucket = any($1::integer[]) and run = $2', [7, 8], 1],
    ['a join by the seller alone', 'select 1 from seller s join log l on l.seller = s.seller where s.bucket = $1', 7],
    ['rows of two buckets', adds, binaryArray.integer([7, 8]), names],
  ])('forbid %s', (_what, text, ...parameters) => {
    expect(breaches([text, ...parameters])).toEqual([`not on one bucket: ${text}`]);
  });

  it('forbid two buckets in one transaction', () => {
    const text = 'select data from log where bucket = $1';
    expect(breaches([text, 7], [text, 8])).toEqual([`in a transaction of another bucket: ${text}`]);
  });

  it('forbid locks over several buckets, and whatever is not on the list', () => {
    const locks = 'select bucket, seller from outbox where true order by bucket, seller limit 9 for update';
    expect(breaches([locks])).toEqual([`locks rows of several buckets: ${locks}`]);
    const writes = 'update seller set name = $1';
    expect(breaches([writes, 'a'])).toEqual([`not on one bucket: ${writes}`]);
  });

  it('tell what is listed and never asked', () => {
    expect(bucketBreaches([])).toContain('listed but never sent: every registered seller');
  });
});

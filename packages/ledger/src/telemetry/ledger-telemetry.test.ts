import { requireDay } from '@gold-seller/criteria';
import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { recordTelemetry } from '../testing/telemetry-record.ts';
import { stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';

const record = recordTelemetry();

const easy = monthlyPolicy('easy', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);
const day = requireDay('2026-02-01');
const registered = eventOn('seller.registered', epoch - 200, { name: 'Acme' });
const order = orderLife('o1', epoch, { buyer: 'a buyer of flesh and blood' });

/** Names and attributes of the spans since the last time. */
const seen = () => record.spans().map(({ name, attributes }) => [name, attributes]);

describe.each(stores)('the telemetry of a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('has a span for every batch, run and rebuild, and for the documents that each made due, with counts', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(easy);
      record.spans();
      await ledger.ingest([registered, ...order, registered]);
      expect(seen()).toEqual([
        ['gold_seller.drain', { 'gold_seller.documents': 1 }],
        [
          'gold_seller.ingest',
          {
            'gold_seller.events': 6,
            'gold_seller.accepted': 5,
            'gold_seller.duplicate': 1,
            'gold_seller.conflict': 0,
            'gold_seller.matter_sealed': 0,
            'gold_seller.seller_erased': 0,
          },
        ],
      ]);
      await ledger.decide('easy', day);
      expect(seen()).toEqual([
        ['gold_seller.drain', { 'gold_seller.documents': 1 }],
        [
          'gold_seller.decide',
          {
            'gold_seller.programme': 'easy',
            'gold_seller.day': '2026-02-01',
            'gold_seller.state': 'done',
            'gold_seller.decided': 1,
            'gold_seller.skipped': 0,
          },
        ],
      ]);
      await ledger.rebuild();
      expect(seen()).toContainEqual(['gold_seller.rebuild', { 'gold_seller.sellers': 1 }]);
    }));

  it('puts the documents under the batch that made them due, and the batch under whatever the caller is at', () =>
    withTemporaryLedger(async (ledger) => {
      record.spans();
      const work = async (span: Span) => {
        await Promise.all([
          ledger.ingest([registered]),
          ledger.ingest([eventOn('seller.registered', epoch, { name: 'Beta' }, { seller: 'beta' })]),
        ]);
        span.end();
      };
      await trace.getTracer('test').startActiveSpan('caller', work);
      const spans = record.spans();
      const called = (name: string) => spans.filter((span) => span.name === name);
      const idsOf = (name: string) => called(name).map((span) => span.spanContext().spanId);
      expect(called('gold_seller.ingest').map((span) => span.parentSpanContext?.spanId)).toEqual([
        ...idsOf('caller'),
        ...idsOf('caller'),
      ]);
      const drained = called('gold_seller.drain');
      expect(drained.length).toBeGreaterThan(0);
      for (const { parentSpanContext, duration } of drained) {
        expect(idsOf('gold_seller.ingest')).toContain(parentSpanContext?.spanId);
        expect(duration[0]).toBe(0);
      }
    }));

  it('counts events by outcome, decisions and documents, and how long batches took', () =>
    withTemporaryLedger(async (ledger) => {
      await record.measured();
      await ledger.publish(easy);
      await ledger.ingest([registered, ...order, registered]);
      await ledger.ingest([{ ...registered, time: 0 }]);
      const broken = { text: '{', isWhole: true, id: undefined, path: '', reason: 'not JSON' };
      await ledger.reject([
        { ...broken, code: 'json_broken' },
        { ...broken, text: 'an event', code: 'event_conflict' },
      ]);
      await ledger.decide('easy', day);
      const measured = await record.measured();
      const outcomes = measured
        .get('gold_seller.ledger.events')
        ?.map(({ attributes, value }) => [attributes['gold_seller.outcome'], value]);
      expect(outcomes).toEqual([
        ['accepted', 5],
        ['duplicate', 1],
        ['conflict', 1],
        ['rejected', 1],
      ]);
      expect(measured.get('gold_seller.ledger.decisions')).toEqual([
        { attributes: { 'gold_seller.programme': 'easy' }, value: 1 },
      ]);
      expect(measured.get('gold_seller.ledger.documents')).toEqual([{ attributes: {}, value: 2 }]);
      expect(measured.get('gold_seller.ledger.ingest.duration')).toEqual([{ attributes: {}, value: 2 }]);
      expect(measured.get('gold_seller.ledger.outbox')).toEqual([{ attributes: {}, value: 0 }]);
      expect(measured.get('gold_seller.ledger.rejected_lines')).toEqual([{ attributes: {}, value: 2 }]);
    }));

  it('tells of an error the code alone, and throws it on', () =>
    withTemporaryLedger(async (ledger) => {
      record.spans();
      await expect(ledger.decide('nobody’s', day)).rejects.toMatchObject({ code: 'policy_not_in_force' });
      const [span] = record.spans();
      expect(span).toMatchObject({ status: { code: SpanStatusCode.ERROR }, events: [] });
      expect(span?.attributes['error.type']).toBe('policy_not_in_force');
      expect(span?.status.message).toBeUndefined();
    }));

  it('names no buyer', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(easy);
      await ledger.ingest([registered, ...order]);
      await ledger.decide('easy', day);
      const told = record.spans().map(({ name, attributes, events }) => ({ name, attributes, events }));
      expect(JSON.stringify([told, [...(await record.measured())]])).not.toContain('flesh and blood');
    }));

  it('reads nothing of a ledger any more once it is closed', () =>
    withTemporaryLedger(async (_ledger, database) => {
      const ledger = await openLedger({ database, now: () => testNow });
      await ledger.close();
      expect((await record.measured()).get('gold_seller.ledger.outbox')).toHaveLength(1);
    }));
});

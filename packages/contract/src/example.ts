import type { PublishedBadge } from '@gold-seller/criteria';
import type { IngestReport } from './wire/ingest-report.ts';

// The examples of the documentation; a test holds each against its schema.

export const acmeBadge: PublishedBadge = {
  version: 1,
  seller: 'acme',
  programme: 'marketplace-default',
  level: 'gold',
  mark: 'star',
  since: '2018-03-01',
  decidedOn: '2018-06-01',
  policyVersion: 1,
  metrics: [
    { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 512, denominator: 1 },
    {
      metric: 'positive_feedback_rate',
      kind: 'rate',
      better: 'up',
      numerator: 118,
      denominator: 121,
      from: '2017-11-30',
      to: '2018-05-28',
    },
  ],
};

export const noBadgeExample: PublishedBadge = { version: 1, seller: 'new-shop', level: null };

export const placedEvent = {
  specversion: '1.0',
  id: 'order-1001-placed',
  source: 'https://shop.example/orders',
  type: 'order.placed',
  subject: 'acme',
  time: '2018-01-31T12:00:00-03:00',
  data: {
    orderId: '1001',
    buyer: 'b-77',
    amount: { minor: 4990, currency: 'BRL' },
    shipBy: '2018-02-02',
    deliverBy: '2018-02-09',
  },
};

export const shippedEvent = {
  specversion: '1.0',
  id: 'order-1001-shipped',
  source: 'https://shop.example/orders',
  type: 'order.shipped',
  subject: 'acme',
  time: '2018-02-01T09:30:00-03:00',
  data: { orderId: '1001', tracking: 'BR123456789' },
};

export const reportExample: IngestReport = {
  counts: { accepted: 1, duplicate: 0, conflict: 0, rejected: 1 },
  lines: [
    { line: 1, outcome: 'accepted' },
    {
      line: 2,
      outcome: 'rejected',
      code: 'time_without_offset',
      id: 'order-1001-shipped',
      path: 'time',
      reason: 'time "2018-02-01T09:30:00" has no offset: write 2018-01-31T12:00:00Z or 2018-01-31T12:00:00-03:00',
    },
  ],
};

import type { PublishedHistory } from '@gold-seller/criteria/public-documents';

export const historyExample: PublishedHistory = {
  version: 1,
  seller: 'acme',
  programmes: [
    {
      programme: 'marketplace-default',
      periods: [
        { from: '2017-12-01', to: '2018-02-28', level: null },
        { from: '2018-03-01', to: '2018-04-30', level: 'gold' },
        { from: '2018-05-01', to: '2018-05-09', level: null, correctedTo: 'gold' },
        { from: '2018-05-10', to: null, level: 'gold' },
      ],
    },
  ],
};

import type { Settlement } from '@gold-seller/criteria';

/** The Olist times carry no zone and there are no disputes. */
export const olistSettlement: Settlement = { version: 1, zone: 'UTC', disputeDays: 0 };

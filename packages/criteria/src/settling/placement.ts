import type { OrderSettler } from './settler.ts';

/** An order was placed: it tells when the seller last sold something, whatever becomes of it. */
export const settlePlacement: OrderSettler = ({ placedDay }) => [
  { day: placedDay, measure: 'orders_placed', count: 1 },
];

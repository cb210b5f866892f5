import { drawCancellation } from './cancellation.ts';
import { correctionsOf } from './correction.ts';
import { drawDelivery } from './delivery.ts';
import { feedbackOn } from './feedback.ts';
import type { Happening } from './happening.ts';
import { orderPlaced, type SampleOrder } from './sample-order.ts';
import { drawShipment } from './shipment.ts';

/** All that ever happens to an order, the last of it weeks after it was placed, in no particular order. */
export function orderLife(order: SampleOrder): readonly Happening[] {
  const placed = orderPlaced(order);
  const cancelled = drawCancellation(order);
  if (cancelled !== undefined) return [placed, cancelled];
  const shipment = drawShipment(order);
  const delivery = drawDelivery(order, shipment);
  if (delivery === undefined) return [placed, shipment.shipped];
  return [placed, shipment.shipped, ...correctionsOf(order, delivery), ...feedbackOn(order, delivery)];
}

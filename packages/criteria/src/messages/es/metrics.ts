import type { Messages } from '../messages.ts';
import { esInPage } from './in-page.ts';

/** The names of metrics. */
export const esMetric: Messages['metric'] = {
  ...esInPage.metric,
  ownership_stable_days: 'Tiempo con el mismo propietario',
  fraud_hold: 'Revisiones abiertas',
  suspension: 'Suspensiones',
  training_completed: 'Formación completada',
  policy_acknowledged: 'Lectura de la política',
  gross_sales: 'Ventas',
  repeat_buyer_rate: 'Compradores que repiten',
  buyer_concentration: 'Pedidos del comprador principal',
  days_since_last_sale: 'Tiempo desde la última venta',
  buyer_cancel_share: 'Cancelaciones de compradores',
  acceptance_rate: 'Pedidos aceptados',
  rejections_in_a_row: 'Pedidos rechazados seguidos',
  median_acceptance_hours: 'Tiempo habitual de aceptación',
  median_promised_handling_days: 'Plazo de envío prometido habitual',
  refund_rate_seller_fault: 'Reembolsos por culpa del vendedor',
  chargeback_rate: 'Contracargos',
  rating_coverage: 'Pedidos valorados',
  policy_violations: 'Infracciones de las normas',
  severe_policy_violations: 'Infracciones graves de las normas',
};

/** What each metric is. */
export const esAbout: Messages['about'] = {
  account_age_days: 'Días desde el registro del vendedor',
  ownership_stable_days:
    'Días desde el último cambio de propietario o de titular de la cuenta de cobro o, si no lo hubo, desde el registro del vendedor',
  fraud_hold: 'Revisiones abiertas de la cuenta',
  suspension: 'Suspensiones en vigor',
  training_completed: 'Módulos de formación completados y no caducados',
  policy_acknowledged:
    '1 si el vendedor ha confirmado la lectura de esta versión de la política o de una posterior; si no, 0',
  orders_completed: 'Pedidos entregados cuyo plazo de disputa ya ha pasado',
  distinct_buyers: 'Compradores distintos con algún pedido completado',
  gross_sales: 'Importe de los pedidos completados en una moneda, menos los reembolsos',
  repeat_buyer_rate: 'Porcentaje de compradores con dos o más pedidos completados',
  buyer_concentration: 'Porcentaje de los pedidos completados que son del comprador con más pedidos',
  days_since_last_sale: 'Días desde que se hizo el último pedido; si no hubo ninguno, uno más que los del periodo',
  on_time_ship_rate: 'Porcentaje de los pedidos por enviar que salieron dentro de su plazo de envío',
  seller_cancel_rate: 'Porcentaje de los pedidos confirmados que se cancelaron por culpa del vendedor',
  buyer_cancel_share: 'Porcentaje de los pedidos confirmados que se cancelaron por motivos del comprador',
  valid_tracking_rate:
    'Porcentaje de los paquetes que requieren seguimiento cuyo número de seguimiento ha funcionado de verdad',
  acceptance_rate: 'Porcentaje de pedidos aceptados sobre la suma de aceptados y rechazados',
  rejections_in_a_row: 'Pedidos rechazados o sin respuesta desde el último día en que se aceptó uno',
  on_time_delivery_rate: 'Porcentaje de las entregas previstas que llegaron, como muy tarde, el día prometido',
  median_handling_hours: 'Mediana de las horas laborables desde el pedido hasta el primer escaneo',
  median_response_hours: 'Mediana de las horas hasta la primera respuesta de una persona',
  median_acceptance_hours: 'Mediana de las horas desde el pedido hasta que el vendedor lo acepta o lo rechaza',
  median_promised_handling_days: 'Mediana de los días desde el pedido hasta la fecha límite de envío',
  response_rate_24h: 'Porcentaje de primeros mensajes respondidos por una persona en 24 horas',
  response_rate_48h: 'Porcentaje de primeros mensajes respondidos por una persona en 48 horas',
  positive_feedback_rate: 'Porcentaje de valoraciones de 4 y 5 estrellas, sin contar las de 3',
  average_rating: 'Media de las estrellas, de 1 a 5',
  dsr_item_as_described: 'Media de las estrellas en «artículo según la descripción»',
  dsr_communication: 'Media de las estrellas en «comunicación»',
  dsr_shipping_speed: 'Media de las estrellas en «rapidez del envío»',
  dispute_lost_rate:
    'Porcentaje de los pedidos que admitían una disputa en los que se cerró una en contra del vendedor',
  not_as_described_rate:
    'Porcentaje de los pedidos que admitían una disputa con una reclamación aceptada por artículo equivocado o defectuoso',
  order_defect_rate:
    'Porcentaje de los pedidos que admitían una disputa con 1 o 2 estrellas, una disputa perdida o un contracargo, contados una sola vez',
  refund_rate_seller_fault:
    'Porcentaje de los pedidos que admitían una disputa que se reembolsaron por culpa del vendedor',
  chargeback_rate: 'Porcentaje de los pedidos que admitían una disputa que tuvieron un contracargo',
  rating_coverage: 'Porcentaje de los pedidos completados que recibieron una valoración',
  effective_positive_rate: 'Porcentaje de los pedidos completados que recibieron 4 o 5 estrellas',
  authenticity_violations: 'Casos confirmados de falsificación',
  policy_violations: 'Infracciones confirmadas de cualquier gravedad, sin contar las falsificaciones',
  severe_policy_violations: 'Infracciones confirmadas graves o muy graves, sin contar las falsificaciones',
};

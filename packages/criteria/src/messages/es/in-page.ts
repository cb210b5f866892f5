import type { MessagesInPage } from '../messages.ts';

/** The Spanish words a page with a badge needs: the others stay out of it. */
export const esInPage = {
  level: {
    gold: 'Vendedor de oro',
    'gold-crown': 'Vendedor corona de oro',
    rising: 'Vendedor en ascenso',
  },
  metric: {
    account_age_days: 'Antigüedad',
    orders_completed: 'Pedidos completados',
    distinct_buyers: 'Compradores distintos',
    positive_feedback_rate: 'Valoraciones positivas',
    average_rating: 'Valoración media',
    dsr_item_as_described: 'Artículo según la descripción',
    dsr_communication: 'Comunicación',
    dsr_shipping_speed: 'Rapidez del envío',
    on_time_ship_rate: 'Envíos a tiempo',
    seller_cancel_rate: 'Cancelaciones del vendedor',
    valid_tracking_rate: 'Paquetes con seguimiento',
    on_time_delivery_rate: 'Entregas a tiempo',
    median_handling_hours: 'Tiempo habitual de envío',
    median_response_hours: 'Tiempo habitual de respuesta',
    response_rate_24h: 'Preguntas respondidas en 24 horas',
    response_rate_48h: 'Preguntas respondidas en 48 horas',
    dispute_lost_rate: 'Disputas perdidas',
    not_as_described_rate: 'Artículos no conformes',
    order_defect_rate: 'Pedidos con problemas',
    effective_positive_rate: 'Pedidos con valoración positiva',
    authenticity_violations: 'Falsificaciones detectadas',
  },
  badge: {
    since: 'Desde el {date}',
    figure: '. {name}: {value}',
    outOfFive: '{value} de 5',
    share: '{part} de {whole}',
    ratings: { one: '{count} valoración', other: '{count} valoraciones' },
    decided: 'Evaluado el {date}, versión {version} de la política',
    invite: 'Selecciona para verificar',
    verify: 'Verificar esta insignia',
  },
} as const satisfies MessagesInPage;

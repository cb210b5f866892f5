import type { MessagesInPage } from '../messages.ts';

/** The Italian words a page with a badge needs: the others stay out of it. */
export const itInPage = {
  level: {
    gold: 'Venditore oro',
    'gold-crown': 'Venditore corona d’oro',
    rising: 'Venditore emergente',
  },
  metric: {
    account_age_days: 'In attività da',
    orders_completed: 'Ordini completati',
    distinct_buyers: 'Acquirenti diversi',
    positive_feedback_rate: 'Recensioni positive',
    average_rating: 'Voto medio',
    dsr_item_as_described: 'Articolo conforme alla descrizione',
    dsr_communication: 'Comunicazione',
    dsr_shipping_speed: 'Velocità di spedizione',
    on_time_ship_rate: 'Spedizioni puntuali',
    seller_cancel_rate: 'Annullamenti del venditore',
    valid_tracking_rate: 'Pacchi tracciati',
    on_time_delivery_rate: 'Consegne puntuali',
    median_handling_hours: 'Tempo abituale di spedizione',
    median_response_hours: 'Tempo abituale di risposta',
    response_rate_24h: 'Risposte entro 24 ore',
    response_rate_48h: 'Risposte entro 48 ore',
    dispute_lost_rate: 'Contestazioni perse',
    not_as_described_rate: 'Articoli non conformi',
    order_defect_rate: 'Ordini con problemi',
    effective_positive_rate: 'Ordini con recensione positiva',
    authenticity_violations: 'Contraffazioni accertate',
  },
  badge: {
    since: 'Ottenuto in data {date}',
    figure: '. {name}: {value}',
    outOfFive: '{value} su 5',
    share: '{part} su {whole}',
    ratings: { one: '{count} recensione', other: '{count} recensioni' },
    decided: 'Revisione in data {date}, versione {version} del regolamento',
    invite: 'Seleziona per verificare',
    verify: 'Verifica questo badge',
  },
} as const satisfies MessagesInPage;

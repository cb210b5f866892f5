import type { MessagesInPage } from '../messages.ts';

/** The German words a page with a badge needs: the others stay out of it. */
export const deInPage = {
  level: {
    gold: 'Gold-Verkäufer',
    'gold-crown': 'Goldkronen-Verkäufer',
    rising: 'Aufstrebender Verkäufer',
  },
  metric: {
    account_age_days: 'Verkaufsdauer auf dem Marktplatz',
    orders_completed: 'Abgeschlossene Bestellungen',
    distinct_buyers: 'Verschiedene Käufer',
    positive_feedback_rate: 'Positive Bewertungen',
    average_rating: 'Durchschnittsbewertung',
    dsr_item_as_described: 'Artikel wie beschrieben',
    dsr_communication: 'Kommunikation',
    dsr_shipping_speed: 'Versandgeschwindigkeit',
    on_time_ship_rate: 'Pünktlich versandt',
    seller_cancel_rate: 'Vom Verkäufer storniert',
    valid_tracking_rate: 'Pakete mit Sendungsverfolgung',
    on_time_delivery_rate: 'Pünktlich geliefert',
    median_handling_hours: 'Übliche Zeit bis zum Versand',
    median_response_hours: 'Übliche Antwortzeit',
    response_rate_24h: 'Antworten innerhalb von 24 Stunden',
    response_rate_48h: 'Antworten innerhalb von 48 Stunden',
    dispute_lost_rate: 'Verlorene Streitfälle',
    not_as_described_rate: 'Artikel nicht wie beschrieben',
    order_defect_rate: 'Bestellungen mit Problemen',
    effective_positive_rate: 'Positiv bewertete Bestellungen',
    authenticity_violations: 'Festgestellte Fälschungen',
  },
  badge: {
    since: 'Seit {date}',
    figure: '. {name}: {value}',
    outOfFive: '{value} von 5',
    share: '{part} von {whole}',
    ratings: { one: '{count} Bewertung', other: '{count} Bewertungen' },
    decided: 'Entschieden am {date}, Richtlinienversion {version}',
    invite: 'Zum Prüfen auswählen',
    verify: 'Dieses Abzeichen prüfen',
  },
} as const satisfies MessagesInPage;

import type { Messages } from '../messages.ts';
import { deInPage } from './in-page.ts';

/** The names of metrics. */
export const deMetric: Messages['metric'] = {
  ...deInPage.metric,
  ownership_stable_days: 'Zeit unter demselben Inhaber',
  fraud_hold: 'Laufende Kontoprüfungen',
  suspension: 'Sperren',
  training_completed: 'Abgeschlossene Schulungen',
  policy_acknowledged: 'Richtlinie bestätigt',
  gross_sales: 'Umsatz',
  repeat_buyer_rate: 'Wiederkehrende Käufer',
  buyer_concentration: 'Anteil des größten Käufers',
  days_since_last_sale: 'Zeit seit dem letzten Verkauf',
  buyer_cancel_share: 'Von Käufern storniert',
  acceptance_rate: 'Angenommene Bestellungen',
  rejections_in_a_row: 'Ablehnungen in Folge',
  median_acceptance_hours: 'Übliche Zeit bis zur Annahme',
  median_promised_handling_days: 'Üblicherweise zugesagte Versandfrist',
  refund_rate_seller_fault: 'Vom Verkäufer verschuldete Erstattungen',
  chargeback_rate: 'Rückbuchungen',
  rating_coverage: 'Bewertete Bestellungen',
  policy_violations: 'Regelverstöße',
  severe_policy_violations: 'Schwere Regelverstöße',
};

/** What each metric is. */
export const deAbout: Messages['about'] = {
  account_age_days: 'Tage seit der Registrierung des Verkäufers',
  ownership_stable_days:
    'Tage seit dem letzten Wechsel des Inhabers oder des Inhabers des Auszahlungskontos, sonst seit der Registrierung des Verkäufers',
  fraud_hold: 'Laufende Prüfungen des Kontos',
  suspension: 'Geltende Sperren',
  training_completed: 'Abgeschlossene und nicht abgelaufene Schulungsmodule',
  policy_acknowledged: '1, wenn der Verkäufer diese oder eine spätere Version der Richtlinie bestätigt hat, sonst 0',
  orders_completed: 'Gelieferte Bestellungen, deren Frist für Streitfälle abgelaufen ist',
  distinct_buyers: 'Verschiedene Käufer mit einer abgeschlossenen Bestellung',
  gross_sales: 'Betrag der abgeschlossenen Bestellungen in einer Währung, abzüglich Erstattungen',
  repeat_buyer_rate: 'Anteil der Käufer mit zwei oder mehr abgeschlossenen Bestellungen an allen Käufern',
  buyer_concentration: 'Anteil des Käufers mit den meisten abgeschlossenen Bestellungen an allen abgeschlossenen',
  days_since_last_sale: 'Tage seit der letzten Bestellung; gab es keine, einer mehr als der Zeitraum hat',
  on_time_ship_rate: 'Anteil der bis zum Versandtermin versandten Bestellungen an den zu versendenden',
  seller_cancel_rate: 'Anteil der durch Verschulden des Verkäufers stornierten an den bestätigten Bestellungen',
  buyer_cancel_share: 'Anteil der aus Gründen des Käufers stornierten an den bestätigten Bestellungen',
  valid_tracking_rate:
    'Anteil der Pakete mit nachweislich funktionierender Sendungsnummer an denen, die eine benötigen',
  acceptance_rate: 'Anteil der angenommenen an den angenommenen oder abgelehnten Bestellungen',
  rejections_in_a_row:
    'Bestellungen, die seit dem letzten Tag mit einer Annahme abgelehnt oder nicht beantwortet wurden',
  on_time_delivery_rate: 'Anteil der bis zum zugesagten Tag eingetroffenen Bestellungen an den fälligen Lieferungen',
  median_handling_hours: 'Median der Stunden von der Bestellung bis zum ersten Scan, in Arbeitszeit',
  median_response_hours: 'Median der Stunden bis zur ersten Antwort durch einen Menschen',
  median_acceptance_hours: 'Median der Stunden von der Bestellung bis zur Zu- oder Absage des Verkäufers',
  median_promised_handling_days: 'Median der Tage von der Bestellung bis zum Versandtermin',
  response_rate_24h: 'Anteil der ersten Nachrichten, die ein Mensch innerhalb von 24 Stunden beantwortet hat',
  response_rate_48h: 'Anteil der ersten Nachrichten, die ein Mensch innerhalb von 48 Stunden beantwortet hat',
  positive_feedback_rate:
    'Anteil der Bewertungen mit 4 und 5 Sternen an diesen und denen mit 1 und 2; 3 Sterne zählen nirgends mit',
  average_rating: 'Durchschnitt der Sterne, 1 bis 5',
  dsr_item_as_described: 'Durchschnitt der Sterne für „Artikel wie beschrieben“',
  dsr_communication: 'Durchschnitt der Sterne für „Kommunikation“',
  dsr_shipping_speed: 'Durchschnitt der Sterne für „Versandgeschwindigkeit“',
  dispute_lost_rate:
    'Anteil der Bestellungen mit einem gegen den Verkäufer entschiedenen Fall an denen, zu denen ein Fall möglich war',
  not_as_described_rate:
    'Anteil der Bestellungen mit anerkannter Reklamation wegen falscher oder defekter Ware an denen, zu denen ein Fall möglich war',
  order_defect_rate:
    'Anteil der Bestellungen mit 1 oder 2 Sternen, verlorenem Fall oder Rückbuchung, je einmal gezählt, an denen, zu denen ein Fall möglich war',
  refund_rate_seller_fault:
    'Anteil der durch Verschulden des Verkäufers erstatteten Bestellungen an denen, zu denen ein Fall möglich war',
  chargeback_rate: 'Anteil der Bestellungen mit Rückbuchung an denen, zu denen ein Fall möglich war',
  rating_coverage: 'Anteil der bewerteten an den abgeschlossenen Bestellungen',
  effective_positive_rate: 'Anteil der mit 4 oder 5 Sternen bewerteten an den abgeschlossenen Bestellungen',
  authenticity_violations: 'Bestätigte Feststellungen von Fälschungen',
  policy_violations: 'Bestätigte Verstöße jeder Schwere, ohne Fälschungen',
  severe_policy_violations: 'Bestätigte erhebliche oder kritische Verstöße, ohne Fälschungen',
};

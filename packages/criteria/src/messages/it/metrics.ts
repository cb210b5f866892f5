import type { Messages } from '../messages.ts';
import { itInPage } from './in-page.ts';

/** The names of metrics. */
export const itMetric: Messages['metric'] = {
  ...itInPage.metric,
  ownership_stable_days: 'Stesso proprietario da',
  fraud_hold: 'Verifiche in corso',
  suspension: 'Sospensioni',
  training_completed: 'Formazione completata',
  policy_acknowledged: 'Lettura del regolamento',
  gross_sales: 'Vendite',
  repeat_buyer_rate: 'Acquirenti tornati',
  buyer_concentration: 'Ordini dell’acquirente principale',
  days_since_last_sale: 'Tempo dall’ultima vendita',
  buyer_cancel_share: 'Annullamenti degli acquirenti',
  acceptance_rate: 'Ordini accettati',
  rejections_in_a_row: 'Ordini rifiutati di seguito',
  median_acceptance_hours: 'Tempo abituale di accettazione',
  median_promised_handling_days: 'Tempo di spedizione promesso di solito',
  refund_rate_seller_fault: 'Rimborsi per colpa del venditore',
  chargeback_rate: 'Chargeback',
  rating_coverage: 'Ordini recensiti',
  policy_violations: 'Violazioni delle regole',
  severe_policy_violations: 'Violazioni gravi delle regole',
};

/** What each metric is. */
export const itAbout: Messages['about'] = {
  account_age_days: 'Giorni dalla registrazione del venditore',
  ownership_stable_days:
    'Giorni dall’ultimo cambio di proprietario o di titolare del conto di accredito oppure, se non ce ne sono stati, dalla registrazione del venditore',
  fraud_hold: 'Verifiche in corso sull’account',
  suspension: 'Sospensioni in vigore',
  training_completed: 'Moduli di formazione completati e non scaduti',
  policy_acknowledged:
    '1 se il venditore ha confermato la lettura di questa versione del regolamento o di una successiva, altrimenti 0',
  orders_completed: 'Ordini consegnati per cui è scaduto il termine per le contestazioni',
  distinct_buyers: 'Acquirenti diversi con almeno un ordine completato',
  gross_sales: 'Importo degli ordini completati in una valuta, al netto dei rimborsi',
  repeat_buyer_rate: 'Percentuale di acquirenti con almeno due ordini completati',
  buyer_concentration: 'Percentuale degli ordini completati dovuta all’acquirente che ne ha di più',
  days_since_last_sale: 'Giorni dall’ultimo ordine effettuato; se non ce ne sono, uno in più di quelli del periodo',
  on_time_ship_rate: 'Percentuale degli ordini da spedire partiti entro la scadenza di spedizione',
  seller_cancel_rate: 'Percentuale degli ordini confermati annullati per colpa del venditore',
  buyer_cancel_share: 'Percentuale degli ordini confermati annullati per motivi dell’acquirente',
  valid_tracking_rate:
    'Percentuale dei pacchi da tracciare con un numero di tracciamento che ha effettivamente funzionato',
  acceptance_rate: 'Percentuale di ordini accettati sul totale di quelli accettati o rifiutati',
  rejections_in_a_row: 'Ordini rifiutati o lasciati senza risposta dall’ultimo giorno in cui ne è stato accettato uno',
  on_time_delivery_rate: 'Percentuale delle consegne previste arrivate entro il giorno promesso',
  median_handling_hours: 'Mediana delle ore lavorative dall’ordine alla prima scansione del pacco',
  median_response_hours: 'Mediana delle ore fino alla prima risposta di una persona',
  median_acceptance_hours: 'Mediana delle ore dall’ordine all’accettazione o al rifiuto del venditore',
  median_promised_handling_days: 'Mediana dei giorni dall’ordine alla scadenza di spedizione',
  response_rate_24h: 'Percentuale dei primi messaggi a cui una persona ha risposto entro 24 ore',
  response_rate_48h: 'Percentuale dei primi messaggi a cui una persona ha risposto entro 48 ore',
  positive_feedback_rate: 'Percentuale di recensioni da 4 e 5 stelle, senza contare quelle da 3',
  average_rating: 'Media delle stelle, da 1 a 5',
  dsr_item_as_described: 'Media delle stelle per «articolo conforme alla descrizione»',
  dsr_communication: 'Media delle stelle per «comunicazione»',
  dsr_shipping_speed: 'Media delle stelle per «velocità di spedizione»',
  dispute_lost_rate: 'Percentuale degli ordini contestabili con una contestazione chiusa a sfavore del venditore',
  not_as_described_rate: 'Percentuale degli ordini contestabili con un reclamo accolto per articolo errato o difettoso',
  order_defect_rate:
    'Percentuale degli ordini contestabili con 1 o 2 stelle, una contestazione persa o un chargeback, contati una sola volta',
  refund_rate_seller_fault: 'Percentuale degli ordini contestabili rimborsati per colpa del venditore',
  chargeback_rate: 'Percentuale degli ordini contestabili che hanno avuto un chargeback',
  rating_coverage: 'Percentuale degli ordini completati che hanno ricevuto una recensione',
  effective_positive_rate: 'Percentuale degli ordini completati che hanno ricevuto 4 o 5 stelle',
  authenticity_violations: 'Casi accertati di contraffazione',
  policy_violations: 'Violazioni accertate di qualsiasi gravità, escluse le contraffazioni',
  severe_policy_violations: 'Violazioni accertate gravi o critiche, escluse le contraffazioni',
};

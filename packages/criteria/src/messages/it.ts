import { itInPage } from './it/in-page.ts';
import { itAbout, itMetric } from './it/metrics.ts';
import { itStaff } from './it/staff.ts';
import type { Messages } from './messages.ts';

const cause: Messages['cause'] = {
  not_judged: 'Non ancora valutato.',
  not_earned: 'Non ancora ottenuto: almeno un criterio non era soddisfatto nella revisione in data {date}.',
  out_of_scope: 'Questo programma non valuta i venditori del tuo paese o della tua categoria.',
  hit: 'Sulla buona strada: in una revisione recente erano soddisfatti tutti i criteri del livello {level}.',
  award_waits: 'Tutti i criteri sono soddisfatti. Il livello {level} può arrivare al termine del tempo di attesa.',
  earned: 'Livello {level} ottenuto in data {date}.',
  kept: 'Livello mantenuto: tutti i criteri erano soddisfatti nella revisione in data {date}.',
  recovered: 'Non più a rischio: tutti i criteri erano soddisfatti nella revisione in data {date}.',
  undecided: 'Livello mantenuto per ora: i dati non bastano per una valutazione.',
  missed: 'A rischio: in una revisione recente almeno un criterio non era soddisfatto.',
  loss_waits:
    'A rischio: troppe revisioni non sono state superate; il livello {level} resta fino al termine della sua durata minima.',
  lost_missed: 'Livello perso in data {date}: troppe revisioni non sono state superate.',
  lost_hard: 'Livello perso in data {date}: non era soddisfatto un criterio che non ammette eccezioni.',
  lost_dormant: 'Livello perso in data {date}: i dati sono rimasti insufficienti troppo a lungo.',
  lost_on_probation:
    'Livello perso in data {date}: una revisione non è stata superata nel periodo di prova dopo un cambio di proprietario.',
  lost_out_of_scope:
    'Livello perso in data {date}: questo programma non valuta più i venditori del tuo paese o della tua categoria.',
  lost_closed: 'Livello perso in data {date}: l’account è stato chiuso.',
  paused: 'In pausa: nel frattempo non si ottiene nulla, e si perde solo per un criterio senza eccezioni.',
  frozen: 'In verifica: nel frattempo non cambia nulla.',
};

const act: Messages['advice']['act'] = {
  orders_completed: { one: 'Completa un altro ordine', other: 'Completa altri {count} ordini' },
  distinct_buyers: {
    one: 'Completa un ordine di un nuovo acquirente',
    other: 'Completa ordini di {count} nuovi acquirenti',
  },
  gross_sales: { other: 'Vendi ancora per {count}' },
  buyer_concentration: {
    one: 'Completa un ordine di un altro acquirente',
    other: 'Completa ordini di altri {count} acquirenti',
  },
  days_since_last_sale: { one: 'Vendi un altro articolo', other: 'Vendi altri {count} articoli' },
  positive_feedback_rate: {
    one: 'Ottieni un’altra recensione da 4 o 5 stelle, senza nessuna inferiore',
    other: 'Ottieni altre {count} recensioni da 4 o 5 stelle, senza nessuna inferiore',
  },
  average_rating: {
    one: 'Ottieni un’altra recensione da 5 stelle, senza nessuna inferiore',
    other: 'Ottieni altre {count} recensioni da 5 stelle, senza nessuna inferiore',
  },
  dsr_item_as_described: {
    one: 'Ottieni un’altra recensione da 5 stelle per «articolo conforme alla descrizione»',
    other: 'Ottieni altre {count} recensioni da 5 stelle per «articolo conforme alla descrizione»',
  },
  dsr_communication: {
    one: 'Ottieni un’altra recensione da 5 stelle per «comunicazione»',
    other: 'Ottieni altre {count} recensioni da 5 stelle per «comunicazione»',
  },
  dsr_shipping_speed: {
    one: 'Ottieni un’altra recensione da 5 stelle per «velocità di spedizione»',
    other: 'Ottieni altre {count} recensioni da 5 stelle per «velocità di spedizione»',
  },
  on_time_ship_rate: {
    one: 'Spedisci in tempo il prossimo ordine',
    other: 'Spedisci in tempo i prossimi {count} ordini',
  },
  seller_cancel_rate: {
    one: 'Spedisci il prossimo ordine senza annullarlo',
    other: 'Spedisci i prossimi {count} ordini senza annullarne nessuno',
  },
  valid_tracking_rate: {
    one: 'Spedisci il prossimo ordine con il tracciamento',
    other: 'Spedisci i prossimi {count} ordini con il tracciamento',
  },
  acceptance_rate: { one: 'Accetta il prossimo ordine', other: 'Accetta i prossimi {count} ordini' },
  rejections_in_a_row: { one: 'Accetta il prossimo ordine', other: 'Accetta i prossimi {count} ordini' },
  on_time_delivery_rate: {
    one: 'Fai arrivare in tempo il prossimo ordine',
    other: 'Fai arrivare in tempo i prossimi {count} ordini',
  },
  median_handling_hours: {
    one: 'Spedisci il prossimo ordine entro {value}',
    other: 'Spedisci i prossimi {count} ordini entro {value}',
  },
  median_response_hours: {
    one: 'Rispondi alla prossima domanda entro {value}',
    other: 'Rispondi alle prossime {count} domande entro {value}',
  },
  median_acceptance_hours: {
    one: 'Accetta il prossimo ordine entro {value}',
    other: 'Accetta i prossimi {count} ordini entro {value}',
  },
  response_rate_24h: {
    one: 'Rispondi alla prossima domanda entro 24 ore',
    other: 'Rispondi alle prossime {count} domande entro 24 ore',
  },
  response_rate_48h: {
    one: 'Rispondi alla prossima domanda entro 48 ore',
    other: 'Rispondi alle prossime {count} domande entro 48 ore',
  },
  dispute_lost_rate: {
    one: 'Completa un altro ordine senza contestazioni perse',
    other: 'Completa altri {count} ordini senza contestazioni perse',
  },
  not_as_described_rate: {
    one: 'Completa un altro ordine conforme alla descrizione',
    other: 'Completa altri {count} ordini conformi alla descrizione',
  },
  order_defect_rate: {
    one: 'Completa un altro ordine senza problemi',
    other: 'Completa altri {count} ordini senza problemi',
  },
  refund_rate_seller_fault: {
    one: 'Completa un altro ordine senza rimborsi per colpa tua',
    other: 'Completa altri {count} ordini senza rimborsi per colpa tua',
  },
  chargeback_rate: {
    one: 'Completa un altro ordine senza chargeback',
    other: 'Completa altri {count} ordini senza chargeback',
  },
  effective_positive_rate: {
    one: 'Completa un altro ordine che riceva 4 o 5 stelle',
    other: 'Completa altri {count} ordini che ricevano 4 o 5 stelle',
  },
  training_completed: {
    one: 'Completa un altro modulo di formazione',
    other: 'Completa altri {count} moduli di formazione',
  },
  policy_acknowledged: { other: 'Leggi il regolamento e conferma la lettura' },
};

/** The Italian words of what people read. */
export const it: Messages = {
  ...itInPage,
  level: {
    ...itInPage.level,
    advanced: 'Venditore avanzato',
    pro: 'Venditore esperto',
    star: 'Venditore stella',
    'top-rated': 'Venditore più apprezzato',
    superhost: 'Superhost',
    leader: 'Leader',
    platinum: 'Venditore platino',
    quality: 'Venditore qualità',
  },
  ...itStaff,
  metric: itMetric,
  about: itAbout,
  state: {
    none: 'nessun badge',
    candidate: 'sulla buona strada per il badge',
    held: 'ha il badge',
    at_risk: 'ha il badge, a rischio',
    lost: 'ha perso il badge',
  },
  overlay: {
    closed: 'chiuso',
    suspended: 'sospeso',
    under_review: 'in verifica',
    paused: 'in pausa',
    probation: 'in prova dopo un cambio di proprietario',
    active: 'attivo',
  },
  verdict: {
    met: 'soddisfatto',
    missed: 'non soddisfatto',
    undecided: 'dati insufficienti',
    not_applicable: 'non si applica',
  },
  reason: {
    met: 'soddisfatto',
    met_by_allowance: 'soddisfatto: oltre il limite, ma senza superare il numero di acquirenti tollerato',
    met_unless_sure: 'soddisfatto: oltre il limite, ma con così pochi dati potrebbe essere una coincidenza',
    missed: 'non soddisfatto',
    missed_unsure: 'non soddisfatto: entro il limite, ma con così pochi dati potrebbe essere una coincidenza',
    undecided: 'dati insufficienti per stabilirlo',
    not_applicable: 'troppo pochi casi per applicarlo',
  },
  cause,
  family: {
    dispatch: 'spedizione',
    delivery: 'consegna',
    feedback: 'recensioni',
    disputes: 'contestazioni',
    replies: 'risposte',
  },
  exclusion: {
    appeal_upheld: 'un ricorso è stato accolto',
    carrier_fault: 'colpa del corriere',
    disaster: 'una calamità',
    buyer_fault: 'colpa dell’acquirente',
    fraud: 'frode',
    staff: 'decisione del personale del marketplace',
  },
  criterion: {
    atLeast: 'almeno {value}',
    atMost: 'al massimo {value}',
    sureOfAtLeast: 'con certezza almeno {value}',
    sureOfAtMost: 'con certezza al massimo {value}',
    unlessSurelyBelow: 'oppure non con certezza sotto {value}',
    unlessSurelyAbove: 'oppure non con certezza sopra {value}',
    within: 'entro {value}',
    adaptive: { other: '{window} con {count} {of} o più, altrimenti {otherwise}' },
    adaptiveOwn: { other: '{window} con {count} casi o più, altrimenti {otherwise}' },
    bestOf: 'il migliore di questi periodi: {windows}',
    hard: 'senza eccezioni',
    prior: 'partendo da una base di {count} con voto {value}',
    leftOut: '{count} fuori dal conteggio',
    allow: {
      one: 'con tolleranza di {count} acquirente coinvolto',
      other: 'con tolleranza di {count} acquirenti coinvolti',
    },
    minSample: { one: 'con un campione di {count} o più', other: 'con un campione di {count} o più' },
    days: { one: '{count} giorno', other: '{count} giorni' },
    months: { one: '{count} mese solare', other: '{count} mesi solari' },
  },
  advice: {
    act,
    nothing: 'Non devi fare nulla: il criterio è soddisfatto.',
    due: '{act}. Vale ciò che scade in questo periodo: {from} – {to}.',
    dueOn: '{act}. Vale ciò che scade in questa data: {date}.',
    waitUntil: 'Non resta che attendere fino a questa data: {date}.',
    wait: 'Non resta che attendere.',
    notByThen: 'Non è possibile soddisfare il criterio per quella data.',
    notByThenUntil: 'Non è possibile soddisfare il criterio prima di questa data: {date}.',
    tips: 'Facendolo {count} volte o più si considera un altro periodo: {from} – {to}.',
    tipsAndMisses:
      'Facendolo {count} volte o più si considera un altro periodo, in cui il criterio non è soddisfatto: {from} – {to}.',
    leaves: {
      one: 'In data {date}, {count} evento a tuo sfavore smette di contare.',
      other: 'In data {date}, {count} eventi a tuo sfavore smettono di contare.',
    },
    firstDay: 'Prima data possibile per il badge: {date}.',
    noFirstDay: 'Per ora non c’è in vista alcuna data in cui il badge possa arrivare.',
  },
};

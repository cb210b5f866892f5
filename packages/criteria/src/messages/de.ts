import { deInPage } from './de/in-page.ts';
import { deAbout, deMetric } from './de/metrics.ts';
import { deStaff } from './de/staff.ts';
import type { Messages } from './messages.ts';

const cause: Messages['cause'] = {
  not_judged: 'Noch nicht beurteilt.',
  not_earned: 'Noch nicht erreicht: Bei der Entscheidung vom {date} war nicht alles erfüllt.',
  out_of_scope: 'Dieses Programm beurteilt keine Verkäufer in Ihrem Land oder Ihrer Kategorie.',
  hit: 'Auf dem Weg: Bei einer der letzten Entscheidungen war alles für „{level}“ erfüllt.',
  award_waits: 'Alles ist erfüllt. „{level}“ kann nach Ablauf der Wartezeit kommen.',
  earned: '„{level}“ erreicht am {date}.',
  kept: 'Behalten: Bei der Entscheidung vom {date} war alles erfüllt.',
  recovered: 'Nicht mehr gefährdet: Bei der Entscheidung vom {date} war alles erfüllt.',
  undecided: 'Vorerst behalten: Für eine Beurteilung gibt es nicht genügend Daten.',
  missed: 'Gefährdet: Bei einer der letzten Entscheidungen war nicht alles erfüllt.',
  loss_waits:
    'Gefährdet: Es wurden genügend Entscheidungen für einen Verlust verfehlt; „{level}“ bleibt bis zum Ende der Mindestdauer.',
  lost_missed: 'Verloren am {date}: Bei zu vielen Entscheidungen war nicht alles erfüllt.',
  lost_hard: 'Verloren am {date}: Ein Kriterium, das keine Ausnahme zulässt, wurde verfehlt.',
  lost_dormant: 'Verloren am {date}: Es gab zu lange nicht genügend Daten.',
  lost_on_probation:
    'Verloren am {date}: In der Probezeit nach einem Inhaberwechsel war bei einer Entscheidung nicht alles erfüllt.',
  lost_out_of_scope:
    'Verloren am {date}: Dieses Programm beurteilt keine Verkäufer mehr in Ihrem Land oder Ihrer Kategorie.',
  lost_closed: 'Verloren am {date}: Das Konto wurde geschlossen.',
  paused:
    'Pausiert: Solange kann nichts erreicht werden, und nur ein Kriterium, das keine Ausnahme zulässt, kann zum Verlust führen.',
  frozen: 'Wird überprüft: Solange ändert sich nichts.',
};

const act: Messages['advice']['act'] = {
  orders_completed: {
    one: 'Noch {count} Bestellung abschließen',
    other: 'Noch {count} Bestellungen abschließen',
  },
  distinct_buyers: {
    one: 'Eine Bestellung eines weiteren neuen Käufers abschließen',
    other: 'Bestellungen von {count} weiteren neuen Käufern abschließen',
  },
  gross_sales: { other: 'Noch für {count} verkaufen' },
  buyer_concentration: {
    one: 'Eine Bestellung eines anderen Käufers abschließen',
    other: 'Bestellungen von {count} anderen Käufern abschließen',
  },
  days_since_last_sale: { one: 'Noch {count} Artikel verkaufen', other: 'Noch {count} Artikel verkaufen' },
  positive_feedback_rate: {
    one: 'Noch {count} Bewertung mit 4 oder 5 Sternen erhalten, dabei keine mit 1 oder 2',
    other: 'Noch {count} Bewertungen mit 4 oder 5 Sternen erhalten, dabei keine mit 1 oder 2',
  },
  average_rating: {
    one: 'Noch {count} Bewertung mit 5 Sternen erhalten, dabei keine mit weniger',
    other: 'Noch {count} Bewertungen mit 5 Sternen erhalten, dabei keine mit weniger',
  },
  dsr_item_as_described: {
    one: 'Noch {count} Bewertung mit 5 Sternen für „Artikel wie beschrieben“ erhalten',
    other: 'Noch {count} Bewertungen mit 5 Sternen für „Artikel wie beschrieben“ erhalten',
  },
  dsr_communication: {
    one: 'Noch {count} Bewertung mit 5 Sternen für „Kommunikation“ erhalten',
    other: 'Noch {count} Bewertungen mit 5 Sternen für „Kommunikation“ erhalten',
  },
  dsr_shipping_speed: {
    one: 'Noch {count} Bewertung mit 5 Sternen für „Versandgeschwindigkeit“ erhalten',
    other: 'Noch {count} Bewertungen mit 5 Sternen für „Versandgeschwindigkeit“ erhalten',
  },
  on_time_ship_rate: {
    one: 'Die nächste Bestellung pünktlich versenden',
    other: 'Die nächsten {count} Bestellungen pünktlich versenden',
  },
  seller_cancel_rate: {
    one: 'Die nächste Bestellung versenden, ohne sie zu stornieren',
    other: 'Die nächsten {count} Bestellungen versenden, ohne eine zu stornieren',
  },
  valid_tracking_rate: {
    one: 'Die nächste Bestellung mit Sendungsverfolgung versenden',
    other: 'Die nächsten {count} Bestellungen mit Sendungsverfolgung versenden',
  },
  acceptance_rate: {
    one: 'Die nächste Bestellung annehmen',
    other: 'Die nächsten {count} Bestellungen annehmen',
  },
  rejections_in_a_row: {
    one: 'Die nächste Bestellung annehmen',
    other: 'Die nächsten {count} Bestellungen annehmen',
  },
  on_time_delivery_rate: {
    one: 'Die nächste Bestellung pünktlich ankommen lassen',
    other: 'Die nächsten {count} Bestellungen pünktlich ankommen lassen',
  },
  median_handling_hours: {
    one: 'Die nächste Bestellung innerhalb von {value} versenden',
    other: 'Die nächsten {count} Bestellungen innerhalb von {value} versenden',
  },
  median_response_hours: {
    one: 'Die nächste Anfrage innerhalb von {value} beantworten',
    other: 'Die nächsten {count} Anfragen innerhalb von {value} beantworten',
  },
  median_acceptance_hours: {
    one: 'Die nächste Bestellung innerhalb von {value} annehmen',
    other: 'Die nächsten {count} Bestellungen innerhalb von {value} annehmen',
  },
  response_rate_24h: {
    one: 'Die nächste Anfrage innerhalb von 24 Stunden beantworten',
    other: 'Die nächsten {count} Anfragen innerhalb von 24 Stunden beantworten',
  },
  response_rate_48h: {
    one: 'Die nächste Anfrage innerhalb von 48 Stunden beantworten',
    other: 'Die nächsten {count} Anfragen innerhalb von 48 Stunden beantworten',
  },
  dispute_lost_rate: {
    one: 'Noch {count} Bestellung ohne verlorenen Streitfall abschließen',
    other: 'Noch {count} Bestellungen ohne verlorenen Streitfall abschließen',
  },
  not_as_described_rate: {
    one: 'Noch {count} Bestellung wie beschrieben abschließen',
    other: 'Noch {count} Bestellungen wie beschrieben abschließen',
  },
  order_defect_rate: {
    one: 'Noch {count} Bestellung ohne Problem abschließen',
    other: 'Noch {count} Bestellungen ohne Problem abschließen',
  },
  refund_rate_seller_fault: {
    one: 'Noch {count} Bestellung ohne selbst verschuldete Erstattung abschließen',
    other: 'Noch {count} Bestellungen ohne selbst verschuldete Erstattung abschließen',
  },
  chargeback_rate: {
    one: 'Noch {count} Bestellung ohne Rückbuchung abschließen',
    other: 'Noch {count} Bestellungen ohne Rückbuchung abschließen',
  },
  effective_positive_rate: {
    one: 'Noch {count} Bestellung abschließen, die mit 4 oder 5 Sternen bewertet wird',
    other: 'Noch {count} Bestellungen abschließen, die mit 4 oder 5 Sternen bewertet werden',
  },
  training_completed: {
    one: 'Noch {count} Schulungsmodul abschließen',
    other: 'Noch {count} Schulungsmodule abschließen',
  },
  policy_acknowledged: { other: 'Die Richtlinie lesen und bestätigen' },
};

/** The German words of what people read. */
export const de: Messages = {
  ...deInPage,
  level: {
    ...deInPage.level,
    advanced: 'Fortgeschrittener Verkäufer',
    pro: 'Profi-Verkäufer',
    star: 'Star-Verkäufer',
    'top-rated': 'Top-bewerteter Verkäufer',
    superhost: 'Superhost',
    leader: 'Spitzenreiter',
    platinum: 'Platin-Verkäufer',
    quality: 'Qualitätsverkäufer',
  },
  ...deStaff,
  metric: deMetric,
  about: deAbout,
  state: {
    none: 'kein Abzeichen',
    candidate: 'auf dem Weg zum Abzeichen',
    held: 'hat das Abzeichen',
    at_risk: 'hat das Abzeichen, gefährdet',
    lost: 'hat das Abzeichen verloren',
  },
  overlay: {
    closed: 'geschlossen',
    suspended: 'gesperrt',
    under_review: 'wird überprüft',
    paused: 'pausiert',
    probation: 'in der Probezeit nach einem Inhaberwechsel',
    active: 'aktiv',
  },
  verdict: {
    met: 'erfüllt',
    missed: 'nicht erfüllt',
    undecided: 'nicht genügend Daten',
    not_applicable: 'nicht anwendbar',
  },
  reason: {
    met: 'erfüllt',
    met_by_allowance: 'erfüllt: jenseits der Grenze, aber bei nicht mehr Käufern als erlaubt',
    met_unless_sure: 'erfüllt: jenseits der Grenze, kann bei so wenigen aber Zufall sein',
    missed: 'nicht erfüllt',
    missed_unsure: 'nicht erfüllt: innerhalb der Grenze, kann bei so wenigen aber Zufall sein',
    undecided: 'nicht genügend Daten für eine Aussage',
    not_applicable: 'zu wenige, um anwendbar zu sein',
  },
  cause,
  family: {
    dispatch: 'Versand',
    delivery: 'Lieferung',
    feedback: 'Bewertungen',
    disputes: 'Streitfälle',
    replies: 'Antworten',
  },
  exclusion: {
    appeal_upheld: 'einem Einspruch wurde stattgegeben',
    carrier_fault: 'Verschulden des Versanddienstes',
    disaster: 'eine Katastrophe',
    buyer_fault: 'Verschulden des Käufers',
    fraud: 'Betrug',
    staff: 'vom Team des Marktplatzes entschieden',
  },
  criterion: {
    atLeast: 'mindestens {value}',
    atMost: 'höchstens {value}',
    sureOfAtLeast: 'mit Sicherheit mindestens {value}',
    sureOfAtMost: 'mit Sicherheit höchstens {value}',
    unlessSurelyBelow: 'oder nicht mit Sicherheit unter {value}',
    unlessSurelyAbove: 'oder nicht mit Sicherheit über {value}',
    within: 'höchstens {value}',
    adaptive: { other: '{window}, wenn es darin mindestens {count} gibt ({of}), sonst {otherwise}' },
    adaptiveOwn: { other: '{window}, wenn es darin mindestens {count} zu beurteilen gibt, sonst {otherwise}' },
    bestOf: 'der beste dieser Zeiträume: {windows}',
    hard: 'ohne Ausnahme',
    prior: 'als wären zuvor schon {count} mit {value} abgegeben worden',
    leftOut: '{count} nicht mitgezählt',
    allow: { one: 'oder höchstens {count} betroffener Käufer', other: 'oder höchstens {count} betroffene Käufer' },
    minSample: { one: 'ab einer Stichprobe von {count}', other: 'ab einer Stichprobe von {count}' },
    days: { one: '{count} Tag', other: '{count} Tage' },
    months: { one: '{count} Kalendermonat', other: '{count} Kalendermonate' },
  },
  advice: {
    act,
    nothing: 'Nichts zu tun: Es ist erfüllt.',
    due: '{act}; es zählt, was vom {from} bis zum {to} fällig wird.',
    dueOn: '{act}; es zählt, was am {date} fällig wird.',
    waitUntil: 'Nichts zu tun, als bis zum {date} zu warten.',
    wait: 'Nichts zu tun, als zu warten.',
    notByThen: 'Bis dahin lässt es sich nicht erfüllen.',
    notByThenUntil: 'Es lässt sich nicht vor dem {date} erfüllen.',
    tips: 'Ab einer Anzahl von {count} zählt stattdessen der Zeitraum vom {from} bis zum {to}.',
    tipsAndMisses:
      'Ab einer Anzahl von {count} zählt stattdessen der Zeitraum vom {from} bis zum {to}; dort wird es verfehlt.',
    leaves: {
      one: 'Ab dem {date} zählt {count} Ereignis zu Ihren Ungunsten nicht mehr.',
      other: 'Ab dem {date} zählen {count} Ereignisse zu Ihren Ungunsten nicht mehr.',
    },
    firstDay: 'Das Abzeichen kann frühestens am {date} kommen.',
    noFirstDay: 'Es ist kein Tag in Sicht, an dem das Abzeichen kommen kann.',
  },
};

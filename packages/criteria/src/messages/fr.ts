import { frInPage } from './fr/in-page.ts';
import { frAbout, frMetric } from './fr/metrics.ts';
import { frStaff } from './fr/staff.ts';
import type { Messages } from './messages.ts';

const cause: Messages['cause'] = {
  not_judged: 'Pas encore évalué.',
  not_earned: 'Pas encore obtenu\u00a0: un critère au moins n’était pas rempli lors de l’évaluation du {date}.',
  out_of_scope: 'Ce programme n’évalue pas les vendeurs de votre pays ou de votre catégorie.',
  hit: 'En bonne voie\u00a0: une évaluation récente remplissait tous les critères du niveau {level}.',
  award_waits: 'Tous les critères sont remplis. Le niveau {level} peut être obtenu une fois le délai d’attente écoulé.',
  earned: 'Niveau {level} obtenu le {date}.',
  kept: 'Niveau conservé\u00a0: tous les critères étaient remplis lors de l’évaluation du {date}.',
  recovered: 'Niveau hors de danger\u00a0: tous les critères étaient remplis lors de l’évaluation du {date}.',
  undecided: 'Niveau conservé pour l’instant\u00a0: les données sont insuffisantes pour évaluer.',
  missed: 'Niveau menacé\u00a0: un critère au moins n’était pas rempli lors d’une évaluation récente.',
  loss_waits:
    'Niveau menacé\u00a0: trop d’évaluations ont été manquées, et le niveau {level} est conservé jusqu’à la fin de sa durée minimale.',
  lost_missed: 'Niveau perdu le {date}\u00a0: trop d’évaluations ont été manquées.',
  lost_hard: 'Niveau perdu le {date}\u00a0: un critère qui n’admet aucune exception n’était pas rempli.',
  lost_dormant: 'Niveau perdu le {date}\u00a0: les données sont restées insuffisantes trop longtemps.',
  lost_on_probation:
    'Niveau perdu le {date}\u00a0: une évaluation a été manquée pendant la période probatoire, après un changement de propriétaire.',
  lost_out_of_scope:
    'Niveau perdu le {date}\u00a0: ce programme n’évalue plus les vendeurs de votre pays ou de votre catégorie.',
  lost_closed: 'Niveau perdu le {date}\u00a0: le compte a été fermé.',
  paused: 'En pause\u00a0: rien n’est gagné entre-temps, et seul un critère sans exception peut faire perdre.',
  frozen: 'En cours de vérification\u00a0: rien ne change entre-temps.',
};

const act: Messages['advice']['act'] = {
  orders_completed: { one: 'Finalisez {count} commande de plus', other: 'Finalisez {count} commandes de plus' },
  distinct_buyers: {
    one: 'Finalisez une commande d’un nouvel acheteur',
    other: 'Finalisez des commandes de {count} nouveaux acheteurs',
  },
  gross_sales: { other: 'Vendez pour {count} de plus' },
  buyer_concentration: {
    one: 'Finalisez une commande d’un autre acheteur',
    other: 'Finalisez des commandes de {count} autres acheteurs',
  },
  days_since_last_sale: { one: 'Vendez {count} article de plus', other: 'Vendez {count} articles de plus' },
  positive_feedback_rate: {
    one: 'Obtenez {count} avis de plus à 4 ou 5 étoiles, sans aucun avis inférieur',
    other: 'Obtenez {count} avis de plus à 4 ou 5 étoiles, sans aucun avis inférieur',
  },
  average_rating: {
    one: 'Obtenez {count} avis de plus à 5 étoiles, sans aucun avis inférieur',
    other: 'Obtenez {count} avis de plus à 5 étoiles, sans aucun avis inférieur',
  },
  dsr_item_as_described: {
    one: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0article conforme à la description\u00a0»',
    other: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0article conforme à la description\u00a0»',
  },
  dsr_communication: {
    one: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0communication\u00a0»',
    other: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0communication\u00a0»',
  },
  dsr_shipping_speed: {
    one: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0rapidité d’expédition\u00a0»',
    other: 'Obtenez {count} avis de plus à 5 étoiles pour «\u00a0rapidité d’expédition\u00a0»',
  },
  on_time_ship_rate: {
    one: 'Expédiez la prochaine commande à temps',
    other: 'Expédiez les {count} prochaines commandes à temps',
  },
  seller_cancel_rate: {
    one: 'Expédiez la prochaine commande sans l’annuler',
    other: 'Expédiez les {count} prochaines commandes sans en annuler',
  },
  valid_tracking_rate: {
    one: 'Expédiez la prochaine commande avec suivi',
    other: 'Expédiez les {count} prochaines commandes avec suivi',
  },
  acceptance_rate: {
    one: 'Acceptez la prochaine commande',
    other: 'Acceptez les {count} prochaines commandes',
  },
  rejections_in_a_row: {
    one: 'Acceptez la prochaine commande',
    other: 'Acceptez les {count} prochaines commandes',
  },
  on_time_delivery_rate: {
    one: 'Faites en sorte que la prochaine commande arrive à temps',
    other: 'Faites en sorte que les {count} prochaines commandes arrivent à temps',
  },
  median_handling_hours: {
    one: 'Expédiez la prochaine commande en {value}',
    other: 'Expédiez les {count} prochaines commandes en {value}',
  },
  median_response_hours: {
    one: 'Répondez à la prochaine question en {value}',
    other: 'Répondez aux {count} prochaines questions en {value}',
  },
  median_acceptance_hours: {
    one: 'Acceptez la prochaine commande en {value}',
    other: 'Acceptez les {count} prochaines commandes en {value}',
  },
  response_rate_24h: {
    one: 'Répondez à la prochaine question sous 24 heures',
    other: 'Répondez aux {count} prochaines questions sous 24 heures',
  },
  response_rate_48h: {
    one: 'Répondez à la prochaine question sous 48 heures',
    other: 'Répondez aux {count} prochaines questions sous 48 heures',
  },
  dispute_lost_rate: {
    one: 'Finalisez {count} commande de plus sans litige perdu',
    other: 'Finalisez {count} commandes de plus sans litige perdu',
  },
  not_as_described_rate: {
    one: 'Finalisez {count} commande de plus conforme à la description',
    other: 'Finalisez {count} commandes de plus conformes à la description',
  },
  order_defect_rate: {
    one: 'Finalisez {count} commande de plus sans problème',
    other: 'Finalisez {count} commandes de plus sans problème',
  },
  refund_rate_seller_fault: {
    one: 'Finalisez {count} commande de plus sans remboursement par votre faute',
    other: 'Finalisez {count} commandes de plus sans remboursement par votre faute',
  },
  chargeback_rate: {
    one: 'Finalisez {count} commande de plus sans rétrofacturation',
    other: 'Finalisez {count} commandes de plus sans rétrofacturation',
  },
  effective_positive_rate: {
    one: 'Finalisez {count} commande de plus notée 4 ou 5 étoiles',
    other: 'Finalisez {count} commandes de plus notées 4 ou 5 étoiles',
  },
  training_completed: {
    one: 'Terminez {count} module de formation de plus',
    other: 'Terminez {count} modules de formation de plus',
  },
  policy_acknowledged: { other: 'Lisez le règlement et confirmez sa lecture' },
};

/** The French words of what people read. */
export const fr: Messages = {
  ...frInPage,
  level: {
    ...frInPage.level,
    advanced: 'Vendeur confirmé',
    pro: 'Vendeur expert',
    star: 'Vendeur Star',
    'top-rated': 'Vendeur très bien noté',
    superhost: 'Superhôte',
    leader: 'Leader',
    platinum: 'Vendeur Platine',
    quality: 'Vendeur Qualité',
  },
  ...frStaff,
  metric: frMetric,
  about: frAbout,
  state: {
    none: 'sans badge',
    candidate: 'en bonne voie pour le badge',
    held: 'a le badge',
    at_risk: 'a le badge, menacé',
    lost: 'a perdu le badge',
  },
  overlay: {
    closed: 'fermé',
    suspended: 'suspendu',
    under_review: 'en cours de vérification',
    paused: 'en pause',
    probation: 'en période probatoire après un changement de propriétaire',
    active: 'actif',
  },
  verdict: {
    met: 'rempli',
    missed: 'non rempli',
    undecided: 'données insuffisantes',
    not_applicable: 'sans objet',
  },
  reason: {
    met: 'rempli',
    met_by_allowance: 'rempli\u00a0: hors limite, mais sans dépasser le nombre d’acheteurs toléré',
    met_unless_sure: 'rempli\u00a0: hors limite, mais avec si peu de cas, c’est peut-être le hasard',
    missed: 'non rempli',
    missed_unsure: 'non rempli\u00a0: dans la limite, mais avec si peu de cas, c’est peut-être le hasard',
    undecided: 'données insuffisantes pour se prononcer',
    not_applicable: 'trop peu de cas pour s’appliquer',
  },
  cause,
  family: {
    dispatch: 'expédition',
    delivery: 'livraison',
    feedback: 'avis',
    disputes: 'litiges',
    replies: 'réponses',
  },
  exclusion: {
    appeal_upheld: 'un recours a été accepté',
    carrier_fault: 'faute du transporteur',
    disaster: 'une catastrophe',
    buyer_fault: 'faute de l’acheteur',
    fraud: 'fraude',
    staff: 'décision de l’équipe de la place de marché',
  },
  criterion: {
    atLeast: 'au moins {value}',
    atMost: 'au plus {value}',
    sureOfAtLeast: 'avec certitude au moins {value}',
    sureOfAtMost: 'avec certitude au plus {value}',
    unlessSurelyBelow: 'ou pas avec certitude en dessous de {value}',
    unlessSurelyAbove: 'ou pas avec certitude au-dessus de {value}',
    within: 'au plus {value}',
    adaptive: { other: '{window} s’il y a {count} {of} ou plus, sinon {otherwise}' },
    adaptiveOwn: { other: '{window} s’il y a {count} cas ou plus, sinon {otherwise}' },
    bestOf: 'la meilleure de ces périodes\u00a0: {windows}',
    hard: 'sans exception',
    prior: 'comme s’il y en avait déjà {count} à {value}',
    leftOut: '{count} hors calcul',
    allow: {
      one: 'avec une tolérance de {count} acheteur touché',
      other: 'avec une tolérance de {count} acheteurs touchés',
    },
    minSample: { one: 'avec un échantillon de {count} ou plus', other: 'avec un échantillon de {count} ou plus' },
    days: { one: '{count} jour', other: '{count} jours' },
    months: { one: '{count} mois civil', other: '{count} mois civils' },
  },
  advice: {
    act,
    nothing: 'Vous n’avez rien à faire\u00a0: le critère est rempli.',
    due: '{act}, avec échéance entre le {from} et le {to}.',
    dueOn: '{act}, avec échéance le {date}.',
    waitUntil: 'Il suffit d’attendre jusqu’au {date}.',
    wait: 'Il suffit d’attendre.',
    notByThen: 'Ce critère ne peut pas être rempli d’ici là.',
    notByThenUntil: 'Ce critère ne peut pas être rempli avant le {date}.',
    tips: 'En le faisant {count} fois ou plus, c’est la période du {from} au {to} qui compte.',
    tipsAndMisses:
      'En le faisant {count} fois ou plus, c’est la période du {from} au {to} qui compte, et le critère n’y est pas rempli.',
    leaves: {
      one: 'À compter du {date}, {count} incident en votre défaveur ne compte plus.',
      other: 'À compter du {date}, {count} incidents en votre défaveur ne comptent plus.',
    },
    firstDay: 'Le badge peut être obtenu au plus tôt le {date}.',
    noFirstDay: 'Pour l’instant, aucune date d’obtention du badge n’est en vue.',
  },
};

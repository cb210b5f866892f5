import type { MessagesInPage } from '../messages.ts';

/** The French words a page with a badge needs: the others stay out of it. */
export const frInPage = {
  level: {
    gold: 'Vendeur Or',
    'gold-crown': 'Vendeur Couronne d’or',
    rising: 'Vendeur prometteur',
  },
  metric: {
    account_age_days: 'Ancienneté',
    orders_completed: 'Commandes finalisées',
    distinct_buyers: 'Acheteurs différents',
    positive_feedback_rate: 'Avis positifs',
    average_rating: 'Note moyenne',
    dsr_item_as_described: 'Article conforme à la description',
    dsr_communication: 'Communication',
    dsr_shipping_speed: 'Rapidité d’expédition',
    on_time_ship_rate: 'Expéditions à temps',
    seller_cancel_rate: 'Annulations par le vendeur',
    valid_tracking_rate: 'Colis suivis',
    on_time_delivery_rate: 'Livraisons à temps',
    median_handling_hours: 'Délai d’expédition habituel',
    median_response_hours: 'Délai de réponse habituel',
    response_rate_24h: 'Réponses sous 24 heures',
    response_rate_48h: 'Réponses sous 48 heures',
    dispute_lost_rate: 'Litiges perdus',
    not_as_described_rate: 'Articles non conformes',
    order_defect_rate: 'Commandes à problème',
    effective_positive_rate: 'Commandes avec avis positif',
    authenticity_violations: 'Contrefaçons constatées',
  },
  badge: {
    since: 'Depuis le {date}',
    figure: '. {name}\u00a0: {value}',
    outOfFive: '{value} sur 5',
    share: '{part} sur {whole}',
    ratings: { one: '{count} avis', other: '{count} avis' },
    decided: 'Évalué le {date}, version {version} du règlement',
    invite: 'Sélectionnez pour vérifier',
    verify: 'Vérifier ce badge',
  },
} as const satisfies MessagesInPage;

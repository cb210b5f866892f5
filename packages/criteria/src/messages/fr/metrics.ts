import type { Messages } from '../messages.ts';
import { frInPage } from './in-page.ts';

/** The names of metrics. */
export const frMetric: Messages['metric'] = {
  ...frInPage.metric,
  ownership_stable_days: 'Même propriétaire depuis',
  fraud_hold: 'Vérifications en cours',
  suspension: 'Suspensions',
  training_completed: 'Formations terminées',
  policy_acknowledged: 'Lecture du règlement',
  gross_sales: 'Ventes',
  repeat_buyer_rate: 'Acheteurs revenus',
  buyer_concentration: 'Commandes du premier acheteur',
  days_since_last_sale: 'Temps écoulé depuis la dernière vente',
  buyer_cancel_share: 'Annulations par les acheteurs',
  acceptance_rate: 'Commandes acceptées',
  rejections_in_a_row: 'Commandes refusées d’affilée',
  median_acceptance_hours: 'Délai d’acceptation habituel',
  median_promised_handling_days: 'Délai d’expédition promis habituel',
  refund_rate_seller_fault: 'Remboursements par la faute du vendeur',
  chargeback_rate: 'Rétrofacturations',
  rating_coverage: 'Commandes notées',
  policy_violations: 'Infractions aux règles',
  severe_policy_violations: 'Infractions graves aux règles',
};

/** What each metric is. */
export const frAbout: Messages['about'] = {
  account_age_days: 'Nombre de jours depuis l’inscription du vendeur',
  ownership_stable_days:
    'Nombre de jours depuis le dernier changement de propriétaire ou de titulaire du compte de versement, ou à défaut depuis l’inscription du vendeur',
  fraud_hold: 'Vérifications du compte en cours',
  suspension: 'Suspensions en vigueur',
  training_completed: 'Modules de formation terminés et non expirés',
  policy_acknowledged:
    '1 si le vendeur a confirmé avoir lu cette version du règlement ou une version ultérieure, sinon 0',
  orders_completed: 'Commandes livrées dont le délai de litige est passé',
  distinct_buyers: 'Acheteurs différents ayant au moins une commande finalisée',
  gross_sales: 'Montant des commandes finalisées dans une devise, remboursements déduits',
  repeat_buyer_rate: 'Part des acheteurs ayant au moins deux commandes finalisées',
  buyer_concentration: 'Part des commandes finalisées passées par l’acheteur qui en compte le plus',
  days_since_last_sale:
    'Nombre de jours depuis la dernière commande passée, ou la durée de la période plus un jour s’il n’y en a aucune',
  on_time_ship_rate: 'Part des commandes à expédier qui sont parties au plus tard à leur date limite d’expédition',
  seller_cancel_rate: 'Part des commandes confirmées qui ont été annulées par la faute du vendeur',
  buyer_cancel_share: 'Part des commandes confirmées qui ont été annulées du fait de l’acheteur',
  valid_tracking_rate: 'Part des colis à suivre dont le numéro de suivi a réellement fonctionné',
  acceptance_rate: 'Part des commandes acceptées parmi celles qui ont été acceptées ou refusées',
  rejections_in_a_row:
    'Commandes refusées ou laissées sans réponse depuis le dernier jour où une commande a été acceptée',
  on_time_delivery_rate: 'Part des livraisons attendues qui sont arrivées au plus tard le jour promis',
  median_handling_hours: 'Médiane du nombre d’heures ouvrées entre la commande et le premier scan du colis',
  median_response_hours: 'Médiane du nombre d’heures avant la première réponse d’une personne',
  median_acceptance_hours:
    'Médiane du nombre d’heures entre la commande et son acceptation ou son refus par le vendeur',
  median_promised_handling_days: 'Médiane du nombre de jours entre la commande et la date limite d’expédition',
  response_rate_24h: 'Part des premiers messages auxquels une personne a répondu sous 24 heures',
  response_rate_48h: 'Part des premiers messages auxquels une personne a répondu sous 48 heures',
  positive_feedback_rate: 'Part des avis à 4 et 5 étoiles, sans compter les avis à 3 étoiles',
  average_rating: 'Moyenne des étoiles, de 1 à 5',
  dsr_item_as_described: 'Moyenne des étoiles pour «\u00a0article conforme à la description\u00a0»',
  dsr_communication: 'Moyenne des étoiles pour «\u00a0communication\u00a0»',
  dsr_shipping_speed: 'Moyenne des étoiles pour «\u00a0rapidité d’expédition\u00a0»',
  dispute_lost_rate: 'Part des commandes pouvant faire l’objet d’un litige dont le litige a été clos contre le vendeur',
  not_as_described_rate:
    'Part des commandes pouvant faire l’objet d’un litige pour lesquelles une réclamation pour article erroné ou défectueux a été acceptée',
  order_defect_rate:
    'Part des commandes pouvant faire l’objet d’un litige avec 1 ou 2 étoiles, un litige perdu ou une rétrofacturation, comptées une seule fois',
  refund_rate_seller_fault:
    'Part des commandes pouvant faire l’objet d’un litige qui ont été remboursées par la faute du vendeur',
  chargeback_rate: 'Part des commandes pouvant faire l’objet d’un litige qui ont donné lieu à une rétrofacturation',
  rating_coverage: 'Part des commandes finalisées qui ont reçu un avis',
  effective_positive_rate: 'Part des commandes finalisées qui ont reçu 4 ou 5 étoiles',
  authenticity_violations: 'Contrefaçons avérées',
  policy_violations: 'Infractions avérées de toute gravité, hors contrefaçons',
  severe_policy_violations: 'Infractions avérées majeures ou critiques, hors contrefaçons',
};

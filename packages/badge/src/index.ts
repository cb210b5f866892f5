export { type BadgeSize, GoldSellerBadge } from './gold-seller-badge.ts';
export { verifyHref } from './verify-href.ts';

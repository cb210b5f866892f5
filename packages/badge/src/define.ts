import { GoldSellerBadge } from './gold-seller-badge.ts';

// Importing this registers the element. A page may load it twice, from two places: the first one stays.
customElements.get('gold-seller-badge') ?? customElements.define('gold-seller-badge', GoldSellerBadge);

declare global {
  interface HTMLElementTagNameMap {
    'gold-seller-badge': GoldSellerBadge;
  }
}

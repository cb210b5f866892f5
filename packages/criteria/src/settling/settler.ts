import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import type { SettlementRules } from '../settlement.ts';
import type { OrderStory } from './order-story.ts';

/** Turns the events of one matter into its entries; the same for any order and any duplicates of them. */
export type Settler = (events: readonly SellerEvent[], rules: SettlementRules) => readonly Entry[];

/** Turns what is known of an order into the entries of one of its matters. */
export type OrderSettler = (story: OrderStory, rules: SettlementRules) => readonly Entry[];

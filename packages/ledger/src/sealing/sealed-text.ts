import { type Reference, referencesOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { identityOf } from '../stored-event.ts';

/** The text by which an event is known to be sealed. No reference begins like it. */
export function identityText(event: { readonly source: string; readonly id: string }): string {
  return `event/${identityOf(event)}`;
}

/** The texts by which it shows that an event is about what is sealed: its matters, and an event it withdraws. */
export function mattersTexts(
  event: SellerEvent,
  rules: SettlementRules,
): readonly (Reference | ReturnType<typeof identityText>)[] {
  return event.type === 'event.withdrawn' ? [identityText(event.data)] : referencesOf(event, rules);
}

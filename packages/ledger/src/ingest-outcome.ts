/**
 * What became of one event: `duplicate` is one that is already there word for word, `conflict` one whose identity is
 * there with another content, `matter_sealed` one about what is sealed, `seller_erased` one of a seller who was erased.
 * None of them changes anything. Of a sealed event only the identity is known: it is a `duplicate` whatever it says.
 */
export type IngestOutcome = 'accepted' | 'duplicate' | 'conflict' | 'matter_sealed' | 'seller_erased';

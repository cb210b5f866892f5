/**
 * What became of one event: `duplicate` is one that is already there word for word, `conflict` one whose identity is
 * there with another content, `seller_erased` one of a seller who was erased. None of them changes anything.
 */
export type IngestOutcome = 'accepted' | 'duplicate' | 'conflict' | 'seller_erased';

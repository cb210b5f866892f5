/**
 * What became of one event: `duplicate` is one that is there already word for word, `conflict` one whose identity is
 * there with other content, `matter_sealed` one about what is sealed, `seller_erased` one of a seller
 * who was erased. None of them changes anything.
 */
export type IngestOutcome = 'accepted' | 'duplicate' | 'conflict' | 'matter_sealed' | 'seller_erased';

/**
 * What became of one event: `duplicate` is one that is already there word for word, `conflict` one whose identity is
 * there with another content. Neither changes anything.
 */
export type IngestOutcome = 'accepted' | 'duplicate' | 'conflict';

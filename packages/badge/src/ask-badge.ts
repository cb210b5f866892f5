import { type AskBadge, badgeAsker } from './badge-asker.ts';

/** Asks for the whole page: every element of it shares this one. */
export const askBadge: AskBadge = badgeAsker({
  fetch: (input, init) => fetch(input, init),
  wait: (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
});

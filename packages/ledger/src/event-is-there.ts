/** Thrown by a store that is given an event for the log whose identity is there already; its transaction is void. */
export class EventIsThere extends Error {
  override readonly name = 'EventIsThere';
}

import { eventText } from '@gold-seller/api/event-lines';
import { parseEvent, requireDay } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { sampleEvents } from './sample/sample-events.ts';

it('an event of any kind that a sample has says the same when it is written out and sent again', () => {
  const now = Date.parse('2026-06-15T12:00:00Z');
  const types = new Set<string>();
  for (const sent of sampleEvents({ seed: 7, sellers: 20, months: 6, until: requireDay('2026-06-01') })) {
    const parsed = parseEvent(sent, now);
    if (!parsed.ok) throw new Error(`a sample has no such event: ${parsed.rejection.reason}`);
    types.add(parsed.event.type);
    expect(parseEvent(JSON.parse(eventText(parsed.event)), now)).toEqual(parsed);
  }
  expect(types.size).toBeGreaterThan(5);
});

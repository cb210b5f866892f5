import { describe, expect, it } from 'vitest';
import { settlementDefault, settlementRules } from './settlement.ts';

describe('settlementRules', () => {
  it('keeps days in the zone of the settlement', () => {
    const { dayOf } = settlementRules({ ...settlementDefault, zone: 'Asia/Tokyo' });
    expect(dayOf(15 * 3_600_000 - 1)).toBe(0);
    expect(dayOf(15 * 3_600_000)).toBe(1);
  });

  it.each([-1, 366, 1.5, Number.NaN])('refuses %s dispute days', (disputeDays) => {
    expect(() => settlementRules({ ...settlementDefault, disputeDays })).toThrow(
      expect.objectContaining({ code: 'settlement_invalid' }),
    );
  });

  it('refuses a zone nobody knows', () => {
    expect(() => settlementRules({ ...settlementDefault, zone: 'Mars/Olympus' })).toThrow(
      expect.objectContaining({ code: 'settlement_invalid' }),
    );
  });
});

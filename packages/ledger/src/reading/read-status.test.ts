import { expect, it } from 'vitest';
import { pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { readStatus } from './read-status.ts';

it('counts sellers and standings, however many are read at a time', () =>
  withManySellers(async (kysely) => {
    for (const size of pageSizes) {
      const { decisions, sellersRegistered, sellersUnregistered, standings } = await readStatus(kysely, size);
      expect({ decisions, sellersRegistered, sellersUnregistered }).toEqual({
        decisions: 8,
        sellersRegistered: 8,
        sellersUnregistered: 3,
      });
      expect(standings.map(({ state, sellers }) => [state, sellers])).toEqual([
        ['held', 4],
        ['none', 4],
      ]);
    }
  }));

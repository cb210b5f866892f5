import { expect, it } from 'vitest';
import { epoch } from '../testing/history.ts';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { type MetricFigure, readMetrics } from './read-metrics.ts';

it('gives every registered seller their own figures, by name, however many are read at a time', () =>
  withManySellers(async (kysely) => {
    const ordersOf = manySellers.slice(0, 8).map((seller, index) => `${seller}: ${index + 1}`);
    for (const size of pageSizes) {
      const completed: string[] = [];
      for await (const { seller, metric, numerator } of readMetrics(kysely, epoch, 60, size)) {
        if (metric === 'orders_completed') completed.push(`${seller}: ${numerator}`);
      }
      expect(completed).toEqual(ordersOf.toSorted());
    }
  }));

it('leaves out who registered after the day', () =>
  withManySellers(async (kysely) => {
    const figures: MetricFigure[] = [];
    for await (const figure of readMetrics(kysely, epoch - 100, 60, 2)) figures.push(figure);
    expect([...new Set(figures.map(({ seller }) => seller))]).toEqual(manySellers.slice(0, 4).toSorted());
  }));

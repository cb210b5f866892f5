import type { Check } from './check.ts';
import type { DoctorContext } from './doctor-context.ts';
import type { ExaminedSeller } from './examined-seller.ts';

type Count = (seller: ExaminedSeller, context: DoctorContext) => number | boolean;

/** A search that looks at each seller alone and adds up what it counts there, of how many in all. */
export function inSellers(count: Count, all: Count = () => true): Check['find'] {
  return () => {
    let [found, of] = [0, 0];
    const examples: string[] = [];
    return {
      look(seller, context) {
        const here = Number(count(seller, context));
        found += here;
        of += Number(all(seller, context));
        if (here > 0 && examples.length < examplesMax) examples.push(seller.seller);
      },
      end: () => ({ count: found, of, examples, details: [] }),
    };
  };
}

const examplesMax = 5;

import type { Day, Instant } from '@gold-seller/criteria';
import { type Category, categories, categoryKeys } from './category.ts';
import type { CourseKey } from './course.ts';
import { millisPerDay, millisPerHour } from './duration.ts';
import { type NameWords, nameWords } from './name-words.ts';
import { type Random, randomOf } from './random.ts';
import { courseOfRank, sizeOfRank } from './rank.ts';
import { sellerIdOf } from './seller-id.ts';
import { drawSellerName } from './seller-name.ts';

/** A seller of the sample marketplace, with all that stays the same about it. */
export interface SampleSeller {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly category: Category;
  readonly url: string | undefined;
  readonly registeredAt: Instant;
  /** How long the marketplace keeps the registration to itself, in milliseconds. */
  readonly registrationDelay: number;
  /** Orders a month in an average month at volume 1. */
  readonly size: number;
  readonly course: CourseKey;
  /** Added to the time of the sample before the course is looked up, so that not all turn together. */
  readonly courseShift: number;
  readonly priceLevel: number;
  /** Working days to ship, and days on the road. */
  readonly handlingDays: number;
  readonly transitDays: number;
  readonly promisesTimes: boolean;
  /** Share of delivered orders that are rated. */
  readonly ratedShare: number;
  readonly repeatShare: number;
  /** Where among all buyers its regulars begin, 0 to 1. */
  readonly regularsFrom: number;
  /** All its buyers come from so few people, or from the whole marketplace. */
  readonly buyersMax: number | undefined;
  readonly random: Random;
}

export interface Population {
  readonly seed: number;
  readonly sellers: number;
  readonly start: Day;
  readonly end: Day;
}

/** Draws all sellers. Sizes and courses are dealt by rank, so that every seed has its large, its golden and its fallen. */
export function sampleSellers(population: Population): readonly SampleSeller[] {
  const random = randomOf(population.seed, 0);
  const ranks = random.shuffled(Array.from({ length: population.sellers }, (_, rank) => rank));
  const courses = courseOfRank(population.sellers, random);
  const [names, ids] = [new Set<string>(), new Set<string>()];
  return ranks.map((rank, index): SampleSeller => {
    const own = randomOf(population.seed, index + 1);
    const course = courses[rank] ?? 'fair';
    return {
      ...identity(names, ids, own),
      ...registration(population, rank, own),
      ...habits(own),
      size: sizeOfRank(rank, population.sellers),
      course,
      courseShift: own.between(-0.06, 0.06),
      buyersMax: own.chance(closedCircleShare) ? 12 + own.below(20) : undefined,
      random: own,
    };
  });
}

const closedCircleShare = 0.015;
const joiningShare = 0.3;
const lateRegistrationShare = 0.15;
const ageMaxDays = 1400;
const lastJoin = 0.92;

function identity(names: Set<string>, ids: Set<string>, random: Random) {
  const words: NameWords = random.weighted(nameWords);
  const category = random.weighted(weightedCategories).key;
  const name = drawSellerName(words, category, names, random);
  const id = sellerIdOf(name, ids);
  const url = random.chance(0.6) ? `https://${id}.example/` : undefined;
  return { id, name, country: words.country, category, url };
}

const weightedCategories = categoryKeys.map((key) => ({ key, weight: categories[key].weight }));

/** The largest were there from the beginning; of the others some join on the way, and of those some are known late. */
function registration({ start, end, sellers }: Population, rank: number, random: Random) {
  const joins = rank >= sellers * 0.02 && random.chance(joiningShare);
  const day = joins
    ? start + random.below(Math.max(1, Math.floor((end - start) * lastJoin)))
    : start - 1 - Math.floor(ageMaxDays * random.next() ** 1.5);
  const late = joins && random.chance(lateRegistrationShare);
  return {
    registeredAt: Math.floor(day * millisPerDay + random.between(7, 20) * millisPerHour),
    registrationDelay: (late ? random.between(4, 21) : 0) * millisPerDay,
  };
}

function habits(random: Random) {
  return {
    priceLevel: Math.exp(0.35 * random.normal()),
    handlingDays: 1 + random.below(3),
    transitDays: 2 + random.below(4),
    promisesTimes: random.chance(0.2),
    ratedShare: random.between(0.36, 0.59),
    repeatShare: random.between(0.03, 0.18),
    regularsFrom: random.next(),
  };
}

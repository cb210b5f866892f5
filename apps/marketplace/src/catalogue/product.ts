import type { DrawingName } from '../pictures/drawings.ts';
import type { ToneName } from '../pictures/tones.ts';
import { hashOf, type Random, randomOf } from '../random.ts';
import type { ShopSeller } from '../site-host.ts';
import { type CategoryKey, categoryKeys, categoryOf, isCategoryKey } from '../wares/categories.ts';
import type { Ware } from '../wares/ware.ts';

/** Something a seller sells; the same for the same seller on every start. */
export interface Product {
  readonly id: string;
  readonly seller: ShopSeller;
  readonly category: CategoryKey;
  readonly name: string;
  readonly drawing: DrawingName;
  readonly tone: ToneName;
  /** In cents of a euro. */
  readonly priceMinor: number;
  /** The lowest price of the last thirty days, in cents, where the price has just come down. */
  readonly beforeMinor?: number;
  readonly stock: number;
  readonly about: readonly string[];
  readonly material: string;
  readonly size: string;
  /** 0 to 1, later is newer. */
  readonly newness: number;
  /** 0 to 1: how well it does by itself, where nothing else orders a list. */
  readonly appeal: number;
}

/** All that a seller sells: 6 to 14 things of their category, or of one that suits their id. */
export function productsOf(seller: ShopSeller): readonly Product[] {
  const random = randomOf(seller.seller);
  const category = categoryOfSeller(seller);
  const level = random.between(0.1, 0.75);
  const ranges = Array.from({ length: 3 }, () => random.pick(rangeNames));
  const count = 6 + random.below(9);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => draw(seller, category, { random, level, ranges, index, taken }));
}

export function categoryOfSeller({ seller, category }: ShopSeller): CategoryKey {
  if (isCategoryKey(category)) return category;
  return randomOf(`${seller} category`).pick(categoryKeys);
}

interface Making {
  readonly random: Random;
  /** 0 to 1 within the price range of a ware. */
  readonly level: number;
  readonly ranges: readonly string[];
  readonly index: number;
  /** The names this seller uses already. */
  readonly taken: Set<string>;
}

/** What a seller calls a line of things. */
const rangeNames =
  'Alba, Ostra, Linnea, Fjord, Marle, Tove, Brisa, Runa, Calla, Duna, Elm, Isla, Juna, Karst, Loma, Mira, Nola, Onda, Petra, Rila, Silva, Tarn, Una, Vela, Wren, Zora'.split(
    ', ',
  );

function draw(seller: ShopSeller, category: CategoryKey, making: Making): Product {
  const { random, index } = making;
  const ware = drawWare(seller, category, making);
  const tone = random.pick(ware.tones);
  const name = drawName(ware, tone, making);
  const priceMinor = drawPrice(ware, making);
  const reduced = random.chance(0.12);
  return {
    id: `${slugOf(name)}-${codeOf(`${seller.seller}/${index}`)}`,
    seller,
    category,
    name,
    drawing: ware.drawing,
    tone,
    priceMinor,
    ...(reduced ? { beforeMinor: roundedPrice((priceMinor / 100) * random.between(1.15, 1.4), 0.9) } : {}),
    stock: random.chance(0.04) ? 0 : random.chance(0.2) ? 1 + random.below(4) : 5 + random.below(60),
    about: ware.about,
    material: random.pick(ware.material),
    size: random.pick(ware.size),
    newness: random.next(),
    appeal: random.next(),
  };
}

/** First one of each kind, then whatever comes. */
function drawWare({ seller }: ShopSeller, category: CategoryKey, { random, index }: Making): Ware {
  const { wares } = categoryOf(category);
  const inTurn = index < wares.length ? wares[(hashOf(seller) + index) % wares.length] : undefined;
  return inTurn ?? random.pick(wares);
}

const drawsMax = 8;

/** A name this seller has not used, as long as the words allow. */
function drawName(ware: Ware, tone: ToneName, { random, ranges, taken }: Making): string {
  let name = '';
  for (let draws = 0; draws < drawsMax && (name === '' || taken.has(name)); draws++) {
    const plain = random.pick(ware.names);
    const ranged = random.chance(0.45) ? `${random.pick(ranges)} ${lowerFirst(plain)}` : plain;
    name = ware.titled === true ? plain : `${ranged} in ${tone}`;
  }
  taken.add(name);
  return name;
}

function drawPrice({ euros: [from, to] }: Ware, { random, level }: Making): number {
  const share = Math.min(1, Math.max(0, level + random.between(-0.2, 0.25)));
  return roundedPrice(from + (to - from) * share ** 1.4, random.pick([0.9, 0.95, 0.5, 0]));
}

function roundedPrice(euros: number, ending: number): number {
  return Math.round((Math.floor(euros) + ending) * 100);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Ten characters that are another product's only by a chance of one in a thousand million million. */
function codeOf(text: string): string {
  return `${hashOf(text).toString(36)}${hashOf(`${text} again`).toString(36)}`.slice(0, 10);
}

import type { Ware } from './ware.ts';

export const beauty: readonly Ware[] = [
  {
    drawing: 'dropper',
    names: ['Face oil', 'Night serum', 'Rosehip oil', 'Beard oil'],
    euros: [16, 58],
    tones: ['ochre', 'rose', 'sage', 'clay', 'damson'],
    about: [
      'Four drops, warmed in the palms, are enough for face and neck.',
      'Cold-pressed oils and nothing added that you could not name.',
      'The glass is dark because the oil does not like light.',
    ],
    material: ['Rosehip, jojoba, vitamin E', 'Squalane, sea buckthorn'],
    size: ['30 ml', '50 ml'],
  },
  {
    drawing: 'jar',
    names: ['Day cream', 'Shea body butter', 'Hand balm', 'Clay mask'],
    euros: [11, 46],
    tones: ['chalk', 'moss', 'rose', 'mist', 'oat', 'damson'],
    about: [
      'Sinks in within a minute and leaves no shine.',
      'Made fresh every fortnight; the date is on the lid.',
      'Free of perfume, and kind to skin that usually objects.',
    ],
    material: ['Shea butter, oat, almond oil', 'Kaolin, aloe, glycerin'],
    size: ['50 ml', '100 ml', '200 ml'],
  },
  {
    drawing: 'soap',
    names: ['Soap trio', 'Olive oil soaps', 'Garden soaps'],
    euros: [9, 27],
    tones: ['damson', 'sage', 'coral', 'ochre', 'mist', 'rose'],
    about: [
      'Cured for six weeks, so a bar lasts about two months.',
      'Lavender, lemon verbena, and one without scent.',
      'Wrapped in paper, with nothing to throw away but the band.',
    ],
    material: ['Olive oil, coconut oil, clay'],
    size: ['3 × 100 g'],
  },
  {
    drawing: 'perfume',
    names: ['Eau de parfum', 'Eau de cologne', 'Rain scent', 'Orchard scent'],
    euros: [38, 128],
    tones: ['mist', 'rose', 'butter', 'damson', 'lagoon', 'coral'],
    about: [
      'Quince on top, iris in the middle, cedar where it ends.',
      'Stays close to the skin for about seven hours.',
      'A 2 ml sample comes along: try it first, and send the bottle back unopened if it is not yours.',
    ],
    material: ['Alcohol, natural essences'],
    size: ['30 ml', '50 ml'],
  },
  {
    drawing: 'lipstick',
    names: ['Lipstick set', 'Satin lipsticks', 'Tinted lip balms'],
    euros: [18, 49],
    tones: ['clay', 'ink', 'damson', 'sage', 'rose'],
    about: [
      'Three shades that go with each other and with most coats.',
      'Soft like a balm, with the colour of a lipstick.',
      'Cases are refilled, not thrown away.',
    ],
    material: ['Castor oil, beeswax, mineral pigments'],
    size: ['3 × 3.5 g'],
  },
  {
    drawing: 'brushes',
    names: ['Make-up brushes', 'Brush set with holder', 'Powder brushes'],
    euros: [24, 79],
    tones: ['midnight', 'rose', 'sage', 'clay', 'charcoal'],
    about: [
      'Dense synthetic hair that picks up powder and gives it back.',
      'Wash with mild soap and hang to dry; the shape comes back by itself.',
      'The holder is stoneware and heavy enough not to tip.',
    ],
    material: ['Vegan fibre, brass, beech'],
    size: ['Set of three with holder'],
  },
];

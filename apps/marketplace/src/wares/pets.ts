import type { Ware } from './ware.ts';

export const pets: readonly Ware[] = [
  {
    drawing: 'foodBowl',
    names: ['Food bowl', 'Water bowl', 'Slow-feed bowl'],
    euros: [11, 34],
    tones: ['mist', 'clay', 'sage', 'rose', 'oat', 'midnight'],
    about: [
      'Heavy enough not to wander across the kitchen.',
      'Goes in the dishwasher every day, for years.',
      'A slanted rim keeps long ears out of the food.',
    ],
    material: ['Stoneware, food-safe glaze'],
    size: ['350 ml', '800 ml'],
  },
  {
    drawing: 'catBed',
    names: ['Cat bed', 'Round pet bed', 'Nap cushion'],
    euros: [29, 89],
    tones: ['clay', 'mist', 'rose', 'sage', 'damson', 'butter'],
    about: [
      'The raised edge is for the chin.',
      'The cover comes off with one zip and is washed at 40 degrees.',
      'Cat not included; ours sat for the picture.',
    ],
    material: ['Felted wool, cotton'],
    size: ['50 cm across', '60 cm across'],
  },
  {
    drawing: 'collar',
    names: ['Dog collar', 'Leather collar with tag', 'Walking collar'],
    euros: [18, 54],
    tones: ['midnight', 'berry', 'moss', 'walnut', 'coral'],
    about: [
      'Padded inside, riveted outside, and soft from the first walk.',
      'The tag is engraved with name and number at no extra cost.',
      'Brass that ages well instead of flaking.',
    ],
    material: ['Vegetable-tanned leather, brass'],
    size: ['28 to 52 cm'],
  },
  {
    drawing: 'chewToy',
    names: ['Chew toy', 'Dog toy', 'Fetch toy'],
    euros: [7, 24],
    tones: ['berry', 'lagoon', 'ochre', 'cobalt', 'moss'],
    about: [
      'Outlasts a terrier: tested on three.',
      'Floats, and can be filled with something that smells good.',
      'No plasticisers, no dye that comes off.',
    ],
    material: ['Natural rubber', 'Cotton rope'],
    size: ['16 cm', '24 cm'],
  },
  {
    drawing: 'fishbowl',
    names: ['Glass aquarium', 'Planted bowl'],
    euros: [39, 110],
    tones: ['coral', 'lagoon', 'ochre', 'berry', 'cobalt'],
    about: [
      'Mouth-blown glass with a wide opening that is easy to clean.',
      'Gravel, plants and a quiet filter are in the set.',
      'For shrimps and small companions; the leaflet says how many.',
    ],
    material: ['Glass'],
    size: ['20 litres', '12 litres'],
  },
  {
    drawing: 'kibble',
    names: ['Dry food', 'Grain-free kibble', 'Puppy food', 'Salmon treats'],
    euros: [12, 62],
    tones: ['oat', 'moss', 'midnight', 'clay', 'mist'],
    about: [
      'One kind of meat, and the field it comes from is on the bag.',
      'Baked slowly, not extruded; that is why the pieces are not all alike.',
      'The bag closes again and is made of paper.',
    ],
    material: ['Chicken, rice, pumpkin', 'Salmon, potato, herbs'],
    size: ['2 kg', '6 kg', '10 kg'],
  },
];

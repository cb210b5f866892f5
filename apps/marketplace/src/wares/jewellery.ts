import type { Ware } from './ware.ts';

export const jewellery: readonly Ware[] = [
  {
    drawing: 'ringBox',
    names: ['Solitaire ring', 'Stone ring', 'Promise ring'],
    euros: [49, 360],
    tones: ['berry', 'cobalt', 'lagoon', 'mist', 'damson', 'coral'],
    about: [
      'Cast in our own workshop and set by hand under the microscope.',
      'We resize it once, free of charge.',
      'Comes in a box worth keeping, with a certificate for the stone.',
    ],
    material: ['925 silver, tourmaline', '14 ct recycled gold, garnet'],
    size: ['48 to 62'],
  },
  {
    drawing: 'necklace',
    names: ['Necklace', 'Evening necklace', 'Summer necklace'],
    euros: [32, 240],
    tones: ['lagoon', 'berry', 'midnight', 'coral', 'ochre', 'damson'],
    about: [
      'Two rings for the clasp: wear it at 42 or at 46 cm.',
      'The stones are cut in our town and matched by eye.',
      'Light enough to forget, bright enough not to be overlooked.',
    ],
    material: ['925 silver', 'Gold-plated silver'],
    size: ['42 to 46 cm'],
  },
  {
    drawing: 'earrings',
    names: ['Enamel earrings', 'Long earrings', 'Evening earrings'],
    euros: [24, 145],
    tones: ['coral', 'sage', 'cobalt', 'rose', 'ochre', 'damson'],
    about: [
      'Weigh less than two grams each.',
      'Free of nickel, and the hooks are solid silver.',
      'Enamelled by hand in two firings.',
    ],
    material: ['925 silver, enamel', 'Brass, resin'],
    size: ['4.5 cm long', '3 cm across'],
  },
  {
    drawing: 'bracelet',
    names: ['Bracelet', 'Evening bracelet', 'Summer bracelet'],
    euros: [18, 130],
    tones: ['damson', 'lagoon', 'coral', 'midnight', 'sage', 'rose'],
    about: [
      'Made to be worn every day, and to be noticed on some.',
      'A magnet clasp that closes with one hand and holds.',
      'Turn it, and the light finds a different stone.',
    ],
    material: ['Agate and silver', 'Brass and agate'],
    size: ['17 cm', '19 cm'],
  },
  {
    drawing: 'brooch',
    names: ['Flower brooch', 'Enamel brooch', 'Coat pin'],
    euros: [22, 98],
    tones: ['rose', 'cobalt', 'butter', 'berry', 'sage'],
    about: [
      'Pressed from sheet, enamelled petal by petal.',
      'A long pin that goes through winter wool without a mark.',
      'Each one is signed on the back.',
    ],
    material: ['Brass, vitreous enamel'],
    size: ['4 cm across'],
  },
];

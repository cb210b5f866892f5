import type { Ware } from './ware.ts';

export const crafts: readonly Ware[] = [
  {
    drawing: 'yarn',
    names: ['Wool yarn', 'Merino yarn', 'Sock yarn with needles'],
    euros: [12, 39],
    tones: ['sage', 'berry', 'mist', 'ochre', 'damson', 'coral', 'midnight'],
    about: [
      'Spun from the wool of two flocks we can name.',
      'Dyed in the pot, so the colour moves a little; knit from two balls at once.',
      'Enough for a hat and the mittens to go with it.',
    ],
    material: ['Wool, 100 m per 50 g', 'Merino, 210 m per 50 g'],
    size: ['3 × 50 g'],
  },
  {
    drawing: 'paints',
    names: ['Gouache set', 'Oil paints', 'Acrylic starter set'],
    euros: [11, 46],
    tones: ['coral', 'cobalt', 'moss', 'berry', 'lagoon'],
    about: [
      'Ground fine and filled to the top; the pigment is on the label.',
      'Mixes clean, dries matt.',
      'A round brush, size 8, comes with the set.',
    ],
    material: ['Pigment, gum arabic', 'Pigment, linseed oil'],
    size: ['3 × 38 ml', '6 × 20 ml'],
  },
  {
    drawing: 'spools',
    names: ['Sewing thread set', 'Linen thread', 'Mending kit'],
    euros: [9, 28],
    tones: ['coral', 'midnight', 'sage', 'damson', 'clay'],
    about: [
      'Five colours that mend nearly everything in a wardrobe.',
      'Strong, smooth, and it does not twist while you sew.',
      'Wooden spools, and a needle with an eye you can find.',
    ],
    material: ['Linen', 'Organic cotton'],
    size: ['5 × 100 m'],
  },
  {
    drawing: 'hoop',
    names: ['Embroidery kit', 'Hoop and flowers kit', 'Beginner’s embroidery'],
    euros: [14, 42],
    tones: ['ochre', 'coral', 'berry', 'cobalt', 'damson'],
    about: [
      'The pattern is printed on the linen; every stitch is drawn on the leaflet.',
      'About six evenings, and then it hangs on a wall.',
      'Hoop, linen, needles and all threads are in the box.',
    ],
    material: ['Linen, cotton thread, beech hoop'],
    size: ['18 cm across', '22 cm across'],
  },
  {
    drawing: 'pencils',
    names: ['Coloured pencils', 'Pencils and cup', 'Sketching pencils'],
    euros: [10, 34],
    tones: ['moss', 'clay', 'mist', 'charcoal', 'rose'],
    about: [
      'Soft leads that lay down colour without pressing.',
      'Cedar that sharpens to a point and stays there.',
      'The cup is stoneware, from the pottery two doors down.',
    ],
    material: ['Cedar, pigment'],
    size: ['Set of 6', 'Set of 12'],
  },
  {
    drawing: 'paper',
    names: ['Origami paper', 'Coloured paper set', 'Paper-cutting kit'],
    euros: [7, 22],
    tones: ['damson', 'coral', 'sage', 'cobalt', 'berry'],
    about: [
      'Folds without cracking and keeps the crease.',
      'Six colours, the same on both sides.',
      'A pair of small scissors comes with it.',
    ],
    material: ['Dyed-through paper, 80 g/m²'],
    size: ['60 sheets', '120 sheets'],
  },
];

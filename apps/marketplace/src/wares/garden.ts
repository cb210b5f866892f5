import type { Ware } from './ware.ts';

export const garden: readonly Ware[] = [
  {
    drawing: 'plant',
    names: ['House plant', 'Potted plant', 'Windowsill plant', 'Rooted cutting'],
    euros: [14, 69],
    tones: ['terracotta', 'chalk', 'clay', 'mist', 'rose', 'ochre', 'midnight'],
    about: [
      'Grown slowly in peat-free soil and sent with damp roots.',
      'Happy in a bright room away from the midday sun; water it when the soil is dry to a finger’s depth.',
      'The pot has a hole and a saucer that fits it.',
    ],
    material: ['Plant, terracotta pot', 'Plant, glazed pot'],
    size: ['35 cm with pot', '60 cm with pot', '20 cm with pot'],
  },
  {
    drawing: 'herbs',
    names: ['Herb planter', 'Window box with herbs', 'Kitchen garden box'],
    euros: [24, 58],
    tones: ['clay', 'charcoal', 'sage', 'lagoon', 'ochre'],
    about: [
      'Basil, sage and chives, planted together because they like the same amount of water.',
      'Sits on a sill without tipping and drains into a tray.',
      'Cut from the top and it keeps growing into November.',
    ],
    material: ['Zinc, powder-coated', 'Larch, lined'],
    size: ['60 × 18 cm', '45 × 16 cm'],
  },
  {
    drawing: 'wateringCan',
    names: ['Watering can', 'Long-neck watering can', 'Indoor watering can'],
    euros: [19, 62],
    tones: ['moss', 'sage', 'clay', 'cobalt', 'butter', 'steel'],
    about: [
      'Balanced so that a full can pours from the wrist.',
      'The rose comes off for a single stream.',
      'Seams are soldered, not glued, and guaranteed for ten years.',
    ],
    material: ['Galvanised steel', 'Powder-coated steel'],
    size: ['5 litres', '2 litres', '8 litres'],
  },
  {
    drawing: 'birdhouse',
    names: ['Nesting box', 'Birdhouse', 'Titmouse house'],
    euros: [18, 49],
    tones: ['damson', 'mist', 'oat', 'moss', 'coral', 'butter'],
    about: [
      'A 32 mm entrance, right for tits and sparrows and too small for magpies.',
      'The front opens for the yearly clean.',
      'Painted with linseed paint only where birds do not sit.',
    ],
    material: ['Larch, linseed paint'],
    size: ['28 × 18 × 16 cm'],
  },
  {
    drawing: 'tools',
    names: ['Trowel and fork', 'Hand tools, pair', 'Planting set'],
    euros: [26, 78],
    tones: ['clay', 'moss', 'midnight', 'ochre'],
    about: [
      'Forged from one piece of steel: nothing to bend, nothing to come loose.',
      'Ash handles, oiled, with a leather loop for the hook.',
      'A wipe with an oily rag keeps them for decades.',
    ],
    material: ['Forged steel, ash'],
    size: ['30 cm each', '26 cm each'],
  },
  {
    drawing: 'lantern',
    names: ['Garden lantern', 'Storm lantern', 'Terrace lantern'],
    euros: [29, 95],
    tones: ['charcoal', 'clay', 'moss', 'brass'],
    about: [
      'Four panes of glass keep the flame steady in wind.',
      'The door opens wide enough for a thick pillar candle.',
      'Hang it or stand it; the foot is felted.',
    ],
    material: ['Powder-coated steel, glass'],
    size: ['38 cm high', '28 cm high'],
  },
];

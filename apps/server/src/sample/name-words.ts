import { type Category, categoryKeys } from './category.ts';

/** The words of which shop names of one country are made; all are drawn by us. */
export interface NameWords {
  readonly country: string;
  readonly weight: number;
  readonly patterns: readonly string[];
  readonly families: readonly string[];
  /** Names that say nothing of the wares. */
  readonly fancies: readonly string[];
  readonly wares: Readonly<Record<Category, string>>;
}

type Row = readonly [
  country: string,
  weight: number,
  patterns: string,
  families: string,
  fancies: string,
  wares: string,
];

// Lists are comma-separated; the wares stand in the order of the categories. F: family, Y: fancy, W: ware.
const rows: readonly Row[] = [
  [
    'DE',
    18,
    'W F, F W, Y W, Y, F & Söhne, Y am Markt',
    'Grünwald, Krüger, Schönfeld, Weiß, Lindner, Kühn, Vogelsang, Hofmann, Jäger, Brandt',
    'Nordlicht, Blaue Stunde, Kleine Freiheit, Waldkauz, Sonnenhof, Rotkehlchen, Kornblume, Fünf Türme',
    'Wohnwerk, Gartenwelt, Modehaus, Naturkosmetik, Elektronik, Spielwaren, Bücherstube, Sporthaus, Tierbedarf, Küchenladen, Schmuckatelier, Bastelkiste',
  ],
  [
    'AT',
    5,
    'W F, F W, Y W, Y',
    'Österreicher, Huber, Gruber, Wögerer, Steindl, Pichler, Häusler',
    'Alpenglühen, Edelweiß, Zirbenstube, Silberdistel, Gipfelkreuz',
    'Wohnraum, Gärtnerei, Trachten, Kräuterkosmetik, Technik, Holzspielzeug, Buchhandlung, Bergsport, Tierstube, Genusskuchl, Goldschmiede, Werkstüberl',
  ],
  [
    'FR',
    15,
    'W F, Maison F, Y W, Y, Chez F, La W de F',
    'Lefèvre, Béranger, Dupré, Moreau, Garçon, Chevalier, Noël, Brûlé, Girard, Pommier',
    'Petit Matin, Soleil d’Été, L’Écureuil, Belle Étoile, Rêve Bleu, Mille Fleurs, Au Fil de l’Eau',
    'Déco, Pépinière, Mode, Beauté, Électronique, Ludothèque, Librairie, Boutique Sport, Animalerie, Cuisine, Bijouterie, Mercerie',
  ],
  [
    'IT',
    12,
    'W F, F W, Y W, Y, Bottega F, F & Figli',
    'Bianchi, Moretti, Colombo, D’Angelo, Ferrante, Galli, Nicolò, Santoro, Vitale',
    'Dolce Vita, Luna Piena, Città Alta, Felicità, Tre Colli, Mare Nostro, La Rondine',
    'Casa, Giardino, Moda, Profumeria, Elettronica, Giocattoli, Libreria, Sport, Animali, Cucina, Gioielli, Merceria',
  ],
  [
    'ES',
    11,
    'W F, W Y, Y, Casa F, F e Hijos',
    'Muñoz, Ibáñez, Peña, García, Núñez, Castaño, Ruiz, Solís, Vázquez',
    'Mañana, Corazón, La Golondrina, Sol y Sombra, El Jardín, Cuatro Vientos, Olivar',
    'Hogar, Vivero, Moda, Cosmética, Electrónica, Juguetería, Librería, Deportes, Mascotas, Cocina, Joyería, Manualidades',
  ],
  [
    'PT',
    6,
    'W F, Y W, Casa F, Y, F & Filhos',
    'Conceição, Araújo, Simões, Magalhães, Leitão, Brandão, Vaz',
    'Maré Alta, Andorinha, Saudade, Sete Mares, Pôr do Sol',
    'Lar, Jardim, Moda, Beleza, Eletrónica, Brinquedos, Livraria, Desporto, Animais, Cozinha, Joalharia, Retrosaria',
  ],
  [
    'NL',
    8,
    'W F, Y W, F W, Y, W De Y',
    'Van den Berg, De Groot, Visser, Jansen, Dijkstra, Kuipers, Van Zuilen',
    'Zonnebloem, IJsvogel, Gouden Ster, Windmolen, Kleine Beer, Waterlelie',
    'Wonen, Tuincentrum, Mode, Verzorging, Elektro, Speelgoed, Boekhandel, Sport, Dierenwinkel, Kookwinkel, Sieraden, Hobbyhuis',
  ],
  [
    'IE',
    8,
    'F W, Y W, Y, F & Daughters, The Y W Co',
    'O’Sullivan, Byrne, Ní Mháille, Kavanagh, Ó Briain, Doyle, Fitzgerald',
    'Copper Kettle, Wild Heather, Blue Door, Two Magpies, Lantern Lane, Saltwater, Hare & Moon',
    'Homewares, Gardens, Clothing, Apothecary, Electronics, Toys, Books, Outdoors, Pet Supplies, Kitchen, Jewellery, Craft Supplies',
  ],
  [
    'PL',
    8,
    'W F, W Y, Y, F i Synowie',
    'Wiśniewski, Dąbrowska, Żak, Łuczak, Szymański, Górski, Kołodziej',
    'Złota Rybka, Słońce, Żółty Dom, Biały Bocian, Pod Lipą, Źródło',
    'Dom, Ogród, Moda, Uroda, Elektronika, Zabawki, Księgarnia, Sport, Zoologia, Kuchnia, Biżuteria, Pasmanteria',
  ],
  [
    'SE',
    5,
    'F W, Y W, Y',
    'Sjöberg, Åkesson, Lindström, Öberg, Hägg, Norén',
    'Norrsken, Blåklocka, Ängslyckan, Tre Björnar, Fyren',
    'Hem, Trädgård, Kläder, Hudvård, Teknik, Leksaker, Böcker, Friluft, Djurbutik, Kök, Smycken, Hantverk',
  ],
  [
    'DK',
    4,
    'F W, Y W, Y',
    'Sørensen, Kjær, Nørgaard, Østergaard, Bæk, Mølgaard',
    'Fyrtårnet, Havblik, Små Glæder, Løvspring, Blåmejsen',
    'Bolig, Have, Tøj, Pleje, Elektronik, Legetøj, Boghandel, Sport, Dyrehandel, Køkken, Smykker, Hobby',
  ],
  [
    'FI',
    4,
    'F W, Y W, Y',
    'Mäkinen, Hämäläinen, Väisänen, Järvi, Koskinen, Pöyry',
    'Revontuli, Kesäyö, Pikku Kettu, Tähti, Lumikello',
    'Koti, Puutarha, Muoti, Kauneus, Elektroniikka, Lelut, Kirjat, Urheilu, Lemmikit, Keittiö, Korut, Käsityöt',
  ],
  [
    'CZ',
    4,
    'W F, W Y, Y',
    'Dvořák, Šimek, Žižka, Růžička, Havlíček, Čermák',
    'Zlatá Hvězda, U Tří Lvů, Modrý Čáp, Pod Věží, Světluška',
    'Domov, Zahrada, Móda, Krása, Elektro, Hračky, Knihy, Sporty, Zvířátka, Kuchyně, Šperky, Tvoření',
  ],
  [
    'GR',
    4,
    'W F, Y, W Y',
    'Παπαδόπουλος, Νικολάου, Γεωργίου, Οικονόμου, Δημητρίου',
    'Θάλασσα, Η Ελιά, Χρυσό Αστέρι, Μελτέμι, Γλάρος',
    'Σπίτι, Κήπος, Μόδα, Ομορφιά, Ηλεκτρονικά, Παιχνίδια, Βιβλία, Αθλητικά, Κατοικίδια, Κουζίνα, Κοσμήματα, Χειροτεχνία',
  ],
  [
    'BG',
    3,
    'W Y, Y, W F',
    'Димитров, Иванова, Петров, Стоянова, Георгиев',
    'Златна Звезда, Розова Долина, Слънце, Щъркел, Малката Лисица',
    'Дом, Градина, Мода, Козметика, Електроника, Играчки, Книжарница, Спорт, Любимци, Кухня, Бижута, Занаяти',
  ],
];

export const nameWords: readonly NameWords[] = rows.map(([country, weight, patterns, families, fancies, wares]) => ({
  country,
  weight,
  patterns: patterns.split(', '),
  families: families.split(', '),
  fancies: fancies.split(', '),
  wares: waresOf(wares.split(', ')),
}));

function waresOf(words: readonly string[]): Readonly<Record<Category, string>> {
  const entries = categoryKeys.map((category, index) => [category, words[index] ?? category]);
  return Object.fromEntries(entries) as Record<Category, string>; // safe: an entry for every category
}

const lengthMax = 48;

/** A seller's id from its name: small Latin letters, digits and hyphens, unlike every id in `taken`, which it joins. */
export function sellerIdOf(name: string, taken: Set<string>): string {
  const slug = slugOf(name);
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}

/** A name in `a-z`, `0-9` and `-`; Greek and Cyrillic are transliterated, accents dropped. */
export function slugOf(name: string): string {
  const latin = [...name.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('');
  const bare = [...latin.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => letters.get(letter) ?? letter);
  const slug = bare
    .join('')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return slug.slice(0, lengthMax).replace(/^-+|-+$/g, '') || 'seller';
}

const pairs = [
  'ä ae ö oe ü ue ß ss å aa æ ae ø oe ł l đ d ð d þ th œ oe ı i',
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ u φ f χ ch ψ ps ω o',
  'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya',
];

const letters: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((row) => [...row.matchAll(/(\S+) (\S+)/g)].map(([, letter = '', latin = '']) => [letter, latin])),
);

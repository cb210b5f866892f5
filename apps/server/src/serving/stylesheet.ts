/** The style of the page of sellers: light and dark, from a phone to a wide screen. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf9f6, #16150f);
  --card: light-dark(#ffffff, #201f18);
  --ink: light-dark(#1f1d17, #f1eee4);
  --soft: light-dark(#645f52, #b3ad9c);
  --line: light-dark(#e5e1d6, #39362b);
  --gold: light-dark(#b07d00, #e7b93c);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 78rem;
  padding: 2rem clamp(1rem, 4vw, 3rem);
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
h1 { margin: 0; font-size: 2rem; letter-spacing: -0.02em; }
header p { margin: 0.25rem 0 2rem; color: var(--soft); max-width: 44rem; }
.sellers {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.seller {
  padding: 1rem 1.15rem;
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  background: var(--card);
}
.seller-gold { border-block-start: 3px solid var(--gold); }
h2 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
.about { margin: 0 0 0.75rem; color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.none { margin: 0; color: var(--soft); }
.badge { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; margin: 0 0 0.75rem; font-size: 0.875rem; }
.badge span { color: var(--soft); }
dl { margin: 0; font-size: 0.875rem; }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.2rem 0; border-block-start: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; }
nav { display: flex; gap: 1.5rem; justify-content: center; margin-block-start: 2rem; }
a { color: inherit; text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--gold); outline-offset: 3px; }
footer { margin-block-start: 2rem; color: var(--soft); font-size: 0.875rem; }
`;

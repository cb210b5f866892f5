import { html } from 'hono/html';
import { badgeScript } from '../parts/badge-tag.ts';
import type { Html } from '../parts/html.ts';
import type { ShopSeller } from '../site-host.ts';

/** A page that loads the badge and nothing else, as on anybody's own site. */
export function embedPage(sellers: readonly ShopSeller[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The badge on your own site</title>
<link rel="icon" href="data:,">
<script type="module" src="${badgeScript}"></script>
</head>
<body>
<main>
<h1>The badge on your own site</h1>
<p>This page has no style sheet and one script. Its badges are two tags:</p>
${sellers.map(
  ({
    seller,
    name,
  }) => html`<p><span dir="auto">${name}</span> <gold-seller-badge api="/" seller="${seller}"></gold-seller-badge></p>
`,
)}
<p>All it takes is the script, once, and a tag where the badge is to be:</p>
${snippet(sellers[0]?.seller ?? 'acme').map(
  (tag) => html`<p><code>${tag}</code></p>
`,
)}
<p>The badge keeps its place free while it asks, and stays empty unless the answer says that this seller holds a badge now. It sets no cookies and stores nothing.</p>
<p><a href="/">Back to the shop</a></p>
</main>
</body>
</html>`;
}

function snippet(seller: string): readonly string[] {
  return [
    `<script type="module" src="${badgeScript}"></script>`,
    `<gold-seller-badge api="/" seller="${seller}"></gold-seller-badge>`,
  ];
}

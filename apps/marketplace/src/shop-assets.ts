import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { damsonIcon } from './parts/logo.ts';
import { heroPicture } from './pictures/hero.ts';
import { picture, type Subject } from './pictures/picture.ts';
import { categories, categoryKeys } from './wares/categories.ts';

/** The parts of the style sheet, in the order they are joined. */
const styleParts = ['base', 'frame', 'parts', 'pages', 'product', 'cart', 'mixed'];

const stylesheet = styleParts
  .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const stylesheetTag = createHash('sha256').update(stylesheet).digest('hex').slice(0, 16);

/** Where the style sheet is: another address with every change of it. */
export const stylesheetHref = `/assets/shop.css?v=${stylesheetTag}`;

/** The style sheet, the icon and the pictures; `subjectOf` names what is on the picture of a product. */
export function shopAssets(subjectOf: (id: string) => Promise<Subject | undefined>): Hono {
  const app = new Hono();
  app.get('/assets/shop.css', (c) => answer(c.req.raw, stylesheet, 'text/css; charset=utf-8', stylesheetTag));
  app.get('/assets/icon.svg', (c) => answer(c.req.raw, damsonIcon, svgType, tagOf(damsonIcon)));
  app.get('/media/:file{.+\\.svg}', async (c) => {
    const svg = await drawn(c.req.param('file').slice(0, -'.svg'.length), subjectOf);
    if (svg === undefined) return c.text('There is no such picture.', 404, { 'Cache-Control': 'no-cache' });
    return answer(c.req.raw, svg, svgType, tagOf(svg));
  });
  return app;
}

const svgType = 'image/svg+xml; charset=utf-8';

async function drawn(id: string, subjectOf: (id: string) => Promise<Subject | undefined>): Promise<string | undefined> {
  if (id === 'hero') return heroPicture();
  const category = categoryKeys.find((key) => id === `category-${key}`);
  const subject = category === undefined ? await subjectOf(id) : { ...categories[category], seed: category };
  return subject === undefined ? undefined : picture(subject);
}

/** An address with a version never changes its content; one without is asked about every time. */
function answer(request: Request, body: string, type: string, tag: string): Response {
  const etag = `"${tag}"`;
  const versioned = new URL(request.url).searchParams.has('v');
  const headers = {
    ETag: etag,
    'Cache-Control': versioned ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  };
  const known = request.headers.get('If-None-Match')?.includes(etag) === true;
  if (known) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

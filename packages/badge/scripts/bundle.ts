import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { bundledBadge } from './bundled-badge.ts';

// `npm run bundle`: the one file a page loads, and beside it the style sheet for a page that may paint before it comes.

const dist = new URL('../dist/', import.meta.url);
await mkdir(dist, { recursive: true });
await writeFile(new URL('gold-seller-badge.min.js', dist), await bundledBadge());
await copyFile(new URL('../reserved-box.css', import.meta.url), new URL('reserved-box.css', dist));

import { writeFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import { openApiText } from '../src/open-api.ts';

writeFileSync(new URL('../openapi.json', import.meta.url), openApiText(manifest.version));

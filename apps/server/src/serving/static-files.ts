import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { GoldSellerError } from '@gold-seller/criteria';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** A folder that is served under a path: `/storybook=apps/storybook/dist`. */
export interface StaticFolder {
  readonly prefix: string;
  readonly folder: string;
}

/** Reads `/prefix=folder`. Throws `option_invalid` where it has not this form or the folder is not there. */
export async function parseStaticFolder(option: string): Promise<StaticFolder> {
  const [, prefix, folder] = /^(\/[\w-]+)=(.+)$/.exec(option) ?? [];
  if (prefix === undefined || folder === undefined) {
    throw new GoldSellerError('option_invalid', `--static must be like /files=folder, is "${option}"`);
  }
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) throw new GoldSellerError('option_invalid', `--static: ${folder} is not a folder`);
  return { prefix, folder: resolve(folder) };
}

/** Serves folders of ready files. */
export function staticFiles(folders: readonly StaticFolder[]): Hono {
  const app = new Hono();
  for (const { prefix, folder } of folders) {
    const root = relative(process.cwd(), folder) || '.';
    app.get(prefix, (c) => c.redirect(`${prefix}/`));
    app.get(
      `${prefix}/*`,
      serveStatic({
        root,
        rewriteRequestPath: (path) => path.slice(prefix.length),
        onFound: (_path, c) => {
          c.header('Cache-Control', 'no-cache');
          c.header('X-Content-Type-Options', 'nosniff');
        },
      }),
    );
  }
  return app;
}

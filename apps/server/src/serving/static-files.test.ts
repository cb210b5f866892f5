import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStaticFolder, staticFiles } from './static-files.ts';

describe('static files', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
    await writeFile(join(folder, 'index.html'), '<p>hello</p>');
    await writeFile(join(folder, 'a.js'), 'export {}');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are served under their path, an index for the folder itself', async () => {
    const app = staticFiles([await parseStaticFolder(`/files=${folder}`)]);
    expect(await (await app.request('/files/')).text()).toBe('<p>hello</p>');
    const script = await app.request('/files/a.js');
    expect(script.headers.get('Content-Type')).toContain('javascript');
    expect((await app.request('/files')).headers.get('Location')).toBe('/files/');
    expect((await app.request('/files/b.js')).status).toBe(404);
  });

  it.each([
    '/files/../secret',
    '/files/%2e%2e/secret',
    '/files/..%2fsecret',
    '/files/%2e%2e%2fsecret',
    '/files/..\\secret',
  ])('never leave their folder: %s', async (path) => {
    await writeFile(join(folder, '..', 'secret'), 'secret');
    const app = staticFiles([await parseStaticFolder(`/files=${folder}`)]);
    expect(await (await app.request(path)).text()).not.toBe('secret');
    await rm(join(folder, '..', 'secret'));
  });

  it.each(['files', '/files', '=x', '/files=/nowhere/at/all'])('refuse the option %s', async (option) => {
    await expect(parseStaticFolder(option)).rejects.toMatchObject({ code: 'option_invalid' });
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Installation, withInstallation } from '../testing/run-command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

function sent(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  const envelope = { specversion: '1.0', id, source: 'test', type: 'order.placed', subject: 'acme' };
  const data = { orderId: '1', buyer: 'buyer@example.com', amount: { minor: 100, currency: 'EUR' } };
  return JSON.stringify({ ...envelope, time: '2026-06-01T00:00:00Z', data, ...more });
}

/** An hour ahead of the clock that commands have here unless told otherwise. */
const early = sent('early', { time: '2026-06-15T13:00:00Z' });
const later = Date.parse('2026-06-16T12:00:00Z');

async function imported({ folder, run }: Installation, ...lines: readonly string[]): Promise<void> {
  const file = join(folder, 'events.ndjson');
  await writeFile(file, lines.join('\n'));
  await run('import', 'events', file);
}

describe('gold-seller rejected', () => {
  it('lists what an import did not take, with why, and shows the lines only when it is asked to', () =>
    withInstallation(async (installation) => {
      const long = sent('long', { extension: 'x'.repeat(70_000) });
      await imported(installation, sent('good'), early, '{"broken', long, sent('good', { type: 'order.lost' }));
      const { out, problems } = await installation.run('rejected', 'list');
      expect(problems).toBe('4 of 4 lines');
      expect(out.split('\n').toSorted()).toEqual([
        expect.stringMatching(/^#\d {2}2026-06-15T12:00:00\.000Z {2}/),
        ...Array.from({ length: 3 }, () => expect.stringMatching(/^#\d/)),
      ]);
      for (const code of ['time_in_future at time', 'json_broken', 'event_too_large', 'type_unknown at type']) {
        expect(out).toContain(code);
      }
      expect(out).not.toContain('buyer@');
      const text = (await installation.run('rejected', 'list', '--text')).out;
      expect(text).toContain(early);
      expect(text).toContain('xx… [not whole: cannot be sent again]');
      expect((await installation.run('status')).out).toContain('rejected    4 lines kept');
    }));

  it('lists a page at a time, and everything as JSON', () =>
    withInstallation(async (installation) => {
      await imported(installation, '{a', '{b', '{c');
      const page = await installation.run('rejected', 'list', '--json', '--limit', '2');
      const lines = page.out.split('\n').map((line) => JSON.parse(line));
      const { number } = lines[1];
      expect(page.problems).toBe(`2 of 3 lines; more after ${number}: --after ${number}`);
      const rest = await installation.run('rejected', 'list', '--json', '--after', String(number));
      lines.push(JSON.parse(rest.out));
      expect(lines.map(({ text }) => text).toSorted()).toEqual(['{a', '{b', '{c']);
      expect(lines[0]).toMatchObject({
        code: 'json_broken',
        isWhole: true,
        times: 1,
        lastAt: '2026-06-15T12:00:00.000Z',
      });
    }));

  it('takes in what is good by now and keeps the rest, however often it is asked to', () =>
    withInstallation(async (installation) => {
      await imported(installation, early, '{"broken', sent('good'));
      await imported(installation, sent('good', { time: '2026-06-02T00:00:00Z' }));
      const again = await installation.run('rejected', 'resend');
      expect(again.out).toBe('accepted 0, duplicate 0, conflict 1, rejected 2');
      expect(again.problems).toMatch(/#\d: .*\[time_in_future\]/);
      const at = installation.at(later);
      const first = await at.run('rejected', 'resend');
      expect(first.out).toBe('accepted 1, duplicate 0, conflict 1, rejected 1');
      expect(process.exitCode).toBe(1);
      expect((await at.run('rejected', 'resend')).out).toBe('accepted 0, duplicate 0, conflict 1, rejected 1');
      expect(JSON.parse((await at.run('status', '--json')).out)).toMatchObject({
        events: { 'order.placed': 2 },
        rejectedLines: 2,
      });
    }));

  it('keeps no line any more that came into the ledger in another way', () =>
    withInstallation(async (installation) => {
      await imported(installation, early);
      const at = installation.at(later);
      await imported(at, early);
      expect((await at.run('rejected', 'resend')).out).toBe('accepted 0, duplicate 1, conflict 0, rejected 0');
      expect((await at.run('rejected', 'list')).problems).toBe('0 of 0 lines');
    }));

  it('never sends again what it has only the beginning of', () =>
    withInstallation(async (installation) => {
      const line = Buffer.from(sent('bytes'));
      line[line.indexOf('acme')] = 0xff;
      const file = join(installation.folder, 'events.ndjson');
      await writeFile(file, line);
      await installation.run('import', 'events', file);
      expect((await installation.run('rejected', 'resend')).out).toBe(
        'accepted 0, duplicate 0, conflict 0, rejected 1',
      );
    }));

  it('resends and drops the lines that are named, or drops all', () =>
    withInstallation(async (installation) => {
      await imported(installation, '{a', '{b', early);
      const { out } = await installation.run('rejected', 'list', '--json');
      const numbers = new Map(out.split('\n').map((line) => [JSON.parse(line).text, JSON.parse(line).number]));
      const at = installation.at(later);
      expect((await at.run('rejected', 'resend', String(numbers.get('{a')))).out).toMatch(/^accepted 0.* rejected 1$/);
      expect((await at.run('rejected', 'resend', `#${numbers.get(early)}`)).out).toMatch(/^accepted 1.* rejected 0$/);
      expect((await at.run('rejected', 'drop', String(numbers.get('{a')))).out).toBe('dropped 1');
      expect((await at.run('rejected', 'list')).problems).toBe('1 of 1 lines');
      expect((await at.run('rejected', 'drop', '--all')).out).toBe('dropped 1');
      expect((await at.run('status')).out).not.toContain('lines kept');
    }));

  it.each([
    [['drop']],
    [['drop', '3', '--all']],
    [['drop', 'x']],
    [['resend', '-']],
    [['list', '--limit', '0']],
    [['list', '--after', '-1']],
  ])('refuses %j', (args) =>
    withInstallation(({ run }) => expect(run('rejected', ...args)).rejects.toMatchObject({ code: 'option_invalid' })),
  );
});

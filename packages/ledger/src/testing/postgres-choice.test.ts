import { describe, expect, test } from 'vitest';
import { type BinFolder, choosePostgres, type PostgresFound, postgresTools } from './postgres-choice.ts';

const debian15 = folder({ bin: '/debian/15', version: '15.20 (Debian 15.20-0+deb12u1)' });
const fetched18 = folder({ bin: '/cache/18', version: '18.4', cached: true });
const nothing: PostgresFound = { databaseUrl: undefined, folders: [], installers: [] };

describe('the order of choosing', () => {
  test('a named server comes before everything', () => {
    const url = 'postgres://db.example/tests';
    expect(choosePostgres({ databaseUrl: url, folders: [debian15], installers: ['apt'] })).toEqual({
      use: 'server',
      url,
    });
  });

  test.each([undefined, ''])('installed binaries come where no server is named (%j)', (databaseUrl) => {
    expect(choosePostgres({ databaseUrl, folders: [debian15], installers: ['apt', 'npm'] })).toEqual({
      use: 'binaries',
      bin: '/debian/15',
      version: '15.20',
    });
  });

  test('what the machine has of its own comes before a newer version npm brought', () => {
    expect(binOf([fetched18, debian15])).toBe('/debian/15');
  });

  test('what npm brought once comes before installing anything', () => {
    expect(choosePostgres({ ...nothing, folders: [fetched18], installers: ['apt'] })).toMatchObject({
      bin: '/cache/18',
    });
  });

  test('Debian’s package comes before npm’s, and npm’s where it is the only one left', () => {
    expect(choosePostgres({ ...nothing, installers: ['npm', 'apt'] })).toEqual({ use: 'installer', installer: 'apt' });
    expect(choosePostgres({ ...nothing, installers: ['npm'] })).toEqual({ use: 'installer', installer: 'npm' });
  });

  test('nothing is chosen where nothing is found and nothing is left to try', () => {
    expect(choosePostgres(nothing)).toEqual({ use: 'nothing' });
  });
});

describe('which binaries', () => {
  test('the highest version wins, by its numbers', () => {
    const versions = ['16.2', '17.9', '17.10', '15.20'];
    expect(binOf(versions.map((version) => folder({ bin: version, version })))).toBe('17.10');
  });

  test('the first of two of the same version wins: the one on PATH', () => {
    expect(
      binOf([folder({ bin: 'path', version: '16.2' }), debian15, folder({ bin: 'debian', version: '16.2' })]),
    ).toBe('path');
  });

  test.each(['14.11', '19beta1', '9.6.24'])('version %s is left alone', (version) => {
    expect(binOf([folder({ bin: 'x', version }), debian15])).toBe('/debian/15');
  });

  test.each<[string, BinFolder]>([
    ['a script', { ...debian15, script: true }],
    ['a folder that lacks a program', { ...debian15, answers: debian15.answers.with(0, '') }],
    ['a folder of mixed versions', { ...debian15, answers: debian15.answers.with(0, 'initdb (PostgreSQL) 16.2') }],
    ['another program of that name', { ...debian15, answers: debian15.answers.with(2, 'psql (PostgreSQL) 15.20') }],
    ['a server that is not PostgreSQL', { ...debian15, answers: debian15.answers.with(2, 'postgres 15.20') }],
  ])('%s is no server', (_what, found) => {
    expect(choosePostgres({ ...nothing, folders: [found] })).toEqual({ use: 'nothing' });
  });
});

function folder({ bin, version, cached = false }: { bin: string; version: string; cached?: boolean }): BinFolder {
  return { bin, cached, script: false, answers: postgresTools.map((tool) => `${tool} (PostgreSQL) ${version}`) };
}

function binOf(folders: readonly BinFolder[]): string | undefined {
  const choice = choosePostgres({ ...nothing, folders });
  return choice.use === 'binaries' ? choice.bin : undefined;
}

import { expect, test } from 'vitest';
import { clientEnvironment } from './client-environment.ts';

test('whom pg would connect to is whom the client programs connect to, as the address says it', () => {
  expect(clientEnvironment('postgres://u%20v:p@ss:w%2Frd@h:5433/a%20b')).toMatchObject({
    PGHOST: 'h',
    PGPORT: '5433',
    PGUSER: 'u v',
    PGDATABASE: 'a b',
    PGPASSWORD: 'p@ss:w/rd',
    PGAPPNAME: 'gold-seller',
  });
  expect(clientEnvironment('postgres://u@/db?host=/run/sockets&password=p%40ss&user=w')).toMatchObject({
    PGHOST: '/run/sockets',
    PGPORT: '5432',
    PGUSER: 'w',
    PGDATABASE: 'db',
    PGPASSWORD: 'p@ss',
  });
});

test('timeouts of the address hold, and of its other parameters what the programs know', () => {
  const parameters =
    'statement_timeout=600000&lock_timeout=5%20s&query_timeout=7&keepAlive=true&sslrootcert=/etc/hostname';
  const environment = clientEnvironment(`postgres://u@h/db?${parameters}&options=-c%20search_path=shop`);
  const options = '-c lock_timeout=60000 -c search_path=shop -c lock_timeout=5\\ s -c statement_timeout=600000';
  expect(environment).toMatchObject({ PGOPTIONS: options, PGSSLROOTCERT: '/etc/hostname' });
  expect(
    Object.keys(environment)
      .filter((name) => !(name in process.env))
      .toSorted(),
  ).toEqual(
    ['PGAPPNAME', 'PGDATABASE', 'PGHOST', 'PGOPTIONS', 'PGPORT', 'PGSSLROOTCERT', 'PGUSER'].filter(
      (name) => !(name in process.env),
    ),
  );
});

test.each([
  ['sslmode=no-verify', 'require'],
  ['sslmode=verify-full', 'verify-full'],
  ['ssl=true', 'require'],
  ['ssl=no-verify', 'require'],
  ['ssl=0', 'disable'],
])('%s is said to the programs as PGSSLMODE=%s', (parameter, mode) => {
  expect(clientEnvironment(`postgres://u@h/db?${parameter}`).PGSSLMODE).toBe(mode);
});

import { Client } from 'pg';
import { parseAddress } from '../parse-address.ts';

/**
 * What PostgreSQL's own programs find in their environment so that they connect as we do. Nothing of an address is among what
 * they are called with: others on the machine see that, and libpq refuses parameters that only pg knows.
 */
export function clientEnvironment(address: string): NodeJS.ProcessEnv {
  const { host, port, user, database, password } = new Client({ connectionString: address });
  const asked = parseAddress(address).searchParams;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !unknownToPg.includes(name))),
    ...namedAlike(asked),
    ...given('PGHOST', host),
    ...given('PGPORT', String(port)),
    ...given('PGUSER', user),
    ...given('PGDATABASE', database),
    ...given('PGPASSWORD', password),
    ...given('PGSSLMODE', sslMode(asked) ?? process.env.PGSSLMODE?.replace('no-verify', 'require')),
    PGOPTIONS: options(asked),
    PGAPPNAME: 'gold-seller',
  };
}

/** libpq would go by these, and elsewhere than we do. */
const unknownToPg = ['PGSERVICE', 'PGHOSTADDR'];

/** Parameters that libpq has as variables too. Those it does not know yet, or no more, it passes over. */
const alike = {
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslrootcert: 'PGSSLROOTCERT',
  sslnegotiation: 'PGSSLNEGOTIATION',
  channel_binding: 'PGCHANNELBINDING',
  gssencmode: 'PGGSSENCMODE',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
  connect_timeout: 'PGCONNECT_TIMEOUT',
} as const;

function namedAlike(asked: URLSearchParams): NodeJS.ProcessEnv {
  return Object.assign({}, ...Object.entries(alike).map(([parameter, name]) => given(name, asked.get(parameter))));
}

function sslMode(asked: URLSearchParams): string | undefined {
  const said = asked.get('sslmode') ?? asked.get('ssl');
  if (said === null) return undefined;
  if (said === 'false' || said === '0') return 'disable';
  return ['true', '1', 'no-verify'].includes(said) ? 'require' : said;
}

const timeouts = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'] as const;

/** A lock is waited for as long as by our own connections, where nothing else is said. */
function options(asked: URLSearchParams): string {
  const said = timeouts.flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [`-c ${name}=${value.replaceAll(/[\\\s]/g, '\\$&')}`];
  });
  const others = asked.get('options') ?? process.env.PGOPTIONS;
  return ['-c lock_timeout=60000', ...(others === undefined ? [] : [others]), ...said].join(' ');
}

function given(name: string, value: string | null | undefined): NodeJS.ProcessEnv {
  return value === null || value === undefined || value === '' ? {} : { [name]: value };
}

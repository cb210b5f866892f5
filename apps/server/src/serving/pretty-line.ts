/** A line of the log, which is JSON, for a person at a terminal: `12:00:00.000 info  request  method=GET status=200`. */
export function prettyLine(json: string): string {
  const { time, level, msg, err, ...rest }: LogLine = JSON.parse(json);
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
  const line = `${String(time).slice(11, 23)} ${String(level).padEnd(5)} ${[msg, ...fields].join('  ')}`;
  return err === undefined ? line : `${line}\n  ${err.stack ?? err.message} [${err.code}]`;
}

interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly err?: { readonly code: string; readonly message: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

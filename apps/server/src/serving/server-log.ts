import { GoldSellerError } from '@gold-seller/criteria';
import { trace } from '@opentelemetry/api';
import { type Logger, pino } from 'pino';
import type { CommandContext } from '../cli/command-context.ts';
import type { Streams } from '../cli/streams.ts';
import { prettyLine } from './pretty-line.ts';
import { currentRequest } from './request-id.ts';

export type { Logger } from 'pino';

/**
 * The log of a server: a JSON object a line, or a line for a person where there is a terminal. `GOLD_SELLER_LOG` is the
 * lowest level that is written. What is done for a request has its id, and the id of its trace. Throws `option_invalid`.
 */
export function serverLog({ streams, env, now }: CommandContext): Logger {
  const level = env.GOLD_SELLER_LOG || 'info';
  if (!levels.includes(level)) {
    throw new GoldSellerError('option_invalid', `GOLD_SELLER_LOG must be one of ${levels.join(', ')}, is "${level}"`);
  }
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: cause,
      serializers: { err: shownError },
    },
    streams.terminal === undefined ? linesTogether(streams) : linesForPeople(streams),
  );
}

/** What a line is written for: the request, and its trace where there is one. */
function cause(): object {
  const requestId = currentRequest.getStore()?.text;
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return { ...(requestId !== undefined && { requestId }), ...(traceId !== undefined && { traceId }) };
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Nothing an error carries along: databases put rows into their errors. */
function shownError(error: unknown): object {
  if (error instanceof GoldSellerError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) };
  return { code: 'internal', message: error.message, stack: error.stack };
}

function linesForPeople({ problem }: Streams): { write(line: string): void } {
  return { write: (line) => problem(prettyLine(line)) };
}

/** Writes together what was logged within a moment: each writing stops the whole process for as long as it takes. */
function linesTogether({ problem }: Streams): { write(line: string): void } {
  let lines = '';
  const flush = () => {
    if (lines !== '') problem(lines.trimEnd());
    lines = '';
  };
  process.once('exit', flush);
  return {
    write(line) {
      if (lines === '') setTimeout(flush, logDelayMs);
      lines += line;
    },
  };
}

/** The longest that a line waits to be written. */
export const logDelayMs = 50;

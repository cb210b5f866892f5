import { stderr, stdout } from 'node:process';
import { failureOf } from './cli/failure.ts';
import { type Streams, terminalStreams } from './cli/streams.ts';
import { programOf } from './program.ts';

// Whoever reads our output may stop early (`| head`): then there is nothing left to do.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const streams: Streams = terminalStreams(stdout, stderr);

try {
  await programOf({ streams, env: process.env, now: Date.now }).parseAsync();
} catch (error) {
  streams.problem(failureOf(error));
  process.exitCode = 1;
}

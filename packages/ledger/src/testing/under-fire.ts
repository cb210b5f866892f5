import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '@gold-seller/criteria';
import type { DecidedDay } from '../deciding/decide-result.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerProcess } from './ledger-process.ts';

/** One thing to do to a ledger that changes it, and what it answers where nothing comes between. */
export type Step = PublishStep | IngestStep | DecideStep;

interface PublishStep {
  readonly name: 'publish';
  readonly argument: Policy;
  readonly answer: null;
}

interface IngestStep {
  readonly name: 'ingest';
  readonly argument: Parameters<Ledger['ingest']>[0];
  readonly answer: Awaited<ReturnType<Ledger['ingest']>>;
}

interface DecideStep {
  readonly name: 'decide';
  readonly argument: { readonly programme: string; readonly day: number };
  readonly answer: DecidedDay;
}

/** What kills fell into, and what was found of a step killed in its middle: nothing was kept, some shares of it, or all. */
export interface Fire {
  opening: number;
  between: number;
  readonly ingest: Kept;
  readonly decide: Kept;
}

interface Kept {
  nothing: number;
  some: number;
  all: number;
}

export function noFire(): Fire {
  const kept = () => ({ nothing: 0, some: 0, all: 0 });
  return { opening: 0, between: 0, ingest: kept(), decide: kept() };
}

/** How many kills fell into steps of a kind. */
function killsInside({ nothing, some, all }: Kept): number {
  return nothing + some + all;
}

/** Who kills, at moments of chance, until this many kills fell into steps of each kind. */
export interface Gunner {
  readonly start: () => LedgerProcess;
  readonly killsEach: number;
  readonly random: () => number;
  readonly fire: Fire;
}

/**
 * Whether every kind has had its kills. What kept nothing may have been killed before its work began: some runs have to
 * have been killed in the middle of theirs.
 */
export function isSilent({ fire: { ingest, decide }, killsEach }: Gunner): boolean {
  return killsInside(ingest) >= killsEach && killsInside(decide) >= killsEach && decide.some + decide.all > 0;
}

/**
 * Takes every step in a process that is killed again and again, and started again; some die while they open the ledger.
 * What was answered is never asked for again. Throws where a step answers what it may not.
 */
export async function stepsUnderFire(database: string, steps: readonly Step[], gunner: Gunner): Promise<void> {
  const ride: Ride = {
    steps,
    next: 0,
    interrupted: false,
    hasBegun: false,
    tookMs: { publish: [], ingest: [40], decide: [60] },
    openMs: 400,
  };
  while (ride.next < steps.length) {
    const process = gunner.start();
    await process.ask('hello', null);
    const begun = performance.now();
    const opened = process.ask('open', database);
    if (!isSilent(gunner) && gunner.random() < 0.05) {
      opened.catch(() => {});
      await setTimeout(gunner.random() * ride.openMs);
      gunner.fire.opening++;
    } else {
      await opened;
      ride.openMs = performance.now() - begun;
      await takeSteps(process, ride, gunner);
    }
    await process.kill();
  }
}

/** Where the steps are: which is next, and whether a process was killed while it took that one. */
interface Ride {
  readonly steps: readonly Step[];
  next: number;
  interrupted: boolean;
  /** Whether the process that was killed told before that it had kept some of it: the next one's answer is of all. */
  hasBegun: boolean;
  readonly tookMs: { readonly [Name in Step['name']]: number[] };
  openMs: number;
}

/** Up to the one it is killed in; to the end where no kill is wanted any more. */
async function takeSteps(process: LedgerProcess, ride: Ride, gunner: Gunner): Promise<void> {
  const victim = isSilent(gunner) ? undefined : victimOf(ride, gunner);
  for (const step of ride.steps.slice(ride.next)) {
    if (step === victim) return killWithin(process, victim, ride, gunner);
    const begun = performance.now();
    heard(step, await process.ask(step.name, step.argument), ride, gunner.fire);
    ride.tookMs[step.name].push(performance.now() - begun);
  }
}

type Victim = IngestStep | DecideStep;

/** One of the next three of the kind that had fewer kills. */
function victimOf({ steps, next }: Ride, { fire, random }: Gunner): Victim | undefined {
  const name = killsInside(fire.ingest) > killsInside(fire.decide) ? 'decide' : 'ingest';
  const coming = steps.slice(next).filter((step): step is Victim => step.name === name);
  return coming[Math.floor(random() * Math.min(3, coming.length))];
}

async function killWithin(process: LedgerProcess, step: Victim, ride: Ride, { random, fire }: Gunner): Promise<void> {
  let tellBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });
  const onProgress = (share: number) => {
    if (share === 0) return;
    ride.hasBegun = true;
    tellBegun();
  };
  const answered = process.ask(step.name, step.argument, onProgress).then(
    (answer) => ({ answer }),
    () => undefined,
  );
  // Every other run is killed as soon as some of it is known to be kept.
  if (step.name === 'decide' && random() < 0.5) await Promise.race([begun, answered]);
  else await setTimeout(random() * 1.2 * medianOf(ride.tookMs[step.name]));
  await process.kill();
  const said = await answered;
  if (said !== undefined) {
    fire.between++;
    heard(step, said.answer, ride, fire);
  } else if (ride.interrupted) fire[step.name][ride.hasBegun ? 'some' : 'nothing']++;
  else ride.interrupted = true;
}

/** Takes note of an answer, and of what had been kept of the step where the process before was killed in it. */
function heard(step: Step, answer: unknown, ride: Ride, fire: Fire): void {
  const kept = isDeepStrictEqual(answer, step.answer) ? 'nothing' : keptOf(step, answer);
  if (kept === undefined || (kept !== 'nothing' && !ride.interrupted))
    throw new Error(`step ${ride.next}, ${step.name}, answers ${JSON.stringify(answer)}`);
  const isSome = kept === 'nothing' && ride.hasBegun;
  if (ride.interrupted && step.name !== 'publish') fire[step.name][isSome ? 'some' : kept]++;
  ride.interrupted = false;
  ride.hasBegun = false;
  ride.next++;
}

/** How much was there already, by what a step answers the second time; nothing where it cannot answer that. */
function keptOf(step: Step, answer: unknown): keyof Kept | undefined {
  if (step.name === 'ingest') {
    const duplicates = step.argument.map(() => 'duplicate');
    return isDeepStrictEqual(answer, duplicates) ? 'all' : undefined;
  }
  if (step.name === 'publish') return undefined;
  const { decided, skipped, held } = answer as DecidedDay; // safe: what a decide step answers, since nobody loses a badge
  const everybody = step.answer.decided + step.answer.skipped;
  if (decided + skipped !== everybody || !isDeepStrictEqual(held, step.answer.held)) return undefined;
  return decided === 0 ? 'all' : 'some';
}

function medianOf(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}

import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DecidedDay } from '../deciding/decide-result.ts';
import type { LedgerProcess } from './ledger-process.ts';
import type { LedgerCalls } from './ledger-service.ts';

/** One thing to do to a ledger that changes it, and what it answers where nothing comes between. */
export type Step = { readonly [Name in StepName]: StepOf<Name> }[StepName];

type StepName = 'publish' | VictimName;
type VictimName = (typeof victimNames)[number];
type Victim = Exclude<Step, StepOf<'publish'>>;

interface StepOf<Name extends StepName> {
  readonly name: Name;
  readonly argument: LedgerCalls[Name]['argument'];
  readonly answer: Name extends 'decide' ? DecidedDay : LedgerCalls[Name]['answer'];
}

/** The kinds of steps that kills are to fall into. */
const victimNames = ['ingest', 'decide', 'seal', 'eraseBuyer', 'eraseSeller'] as const;

/** What kills fell into, and what was found of a step killed in its middle: nothing was kept, some shares of it, or all. */
export interface Fire extends Readonly<Record<VictimName, Kept>> {
  opening: number;
  between: number;
}

interface Kept {
  nothing: number;
  some: number;
  all: number;
}

export function noFire(): Fire {
  const kept = () => ({ nothing: 0, some: 0, all: 0 });
  const inside = { ingest: kept(), decide: kept(), seal: kept(), eraseBuyer: kept(), eraseSeller: kept() };
  return { opening: 0, between: 0, ...inside };
}

/** How many kills fell into steps of a kind. */
function killsInside({ nothing, some, all }: Kept): number {
  return nothing + some + all;
}

/** Who kills, at moments of chance, until this many kills fell into steps of each kind. */
export interface Gunner {
  readonly start: () => LedgerProcess;
  readonly kills: Readonly<Record<VictimName, number>>;
  readonly random: () => number;
  readonly fire: Fire;
}

/**
 * Whether every kind has had its kills. What kept nothing may have been killed before its work began: some runs have to
 * have been killed in the middle of theirs.
 */
export function isSilent({ fire, kills }: Gunner): boolean {
  const { decide } = fire;
  return victimNames.every((name) => killsInside(fire[name]) >= kills[name]) && decide.some + decide.all > 0;
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
    tookMs: { publish: [], ingest: [40], decide: [60], seal: [100], eraseBuyer: [40], eraseSeller: [20] },
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
  readonly tookMs: { readonly [Name in StepName]: number[] };
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

/** One of the next three of the kind that lacks the most of its kills. */
function victimOf({ steps, next }: Ride, { fire, kills, random }: Gunner): Victim | undefined {
  const left = steps.slice(next).filter((step) => step.name !== 'publish');
  const [name] = victimNames
    .filter((each) => left.some((step) => step.name === each))
    .toSorted((a, b) => killsInside(fire[a]) / kills[a] - killsInside(fire[b]) / kills[b]);
  const coming = left.filter((step) => step.name === name);
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
  switch (step.name) {
    case 'publish':
      return undefined;
    case 'ingest': {
      const again = step.answer.map((outcome) => (outcome === 'accepted' ? 'duplicate' : outcome));
      return isDeepStrictEqual(answer, again) ? 'all' : undefined;
    }
    case 'decide':
      return keptOfDecide(step.answer, answer as DecidedDay); // safe: what a decide step answers, since nobody loses a badge
    default:
      return keptOfCounts(step.answer, answer as object); // safe: these answer how much they did
  }
}

function keptOfDecide(whole: DecidedDay, { decided, skipped, held }: DecidedDay): keyof Kept | undefined {
  const everybody = whole.decided + whole.skipped;
  if (decided + skipped !== everybody || !isDeepStrictEqual(held, whole.held)) return undefined;
  return decided === 0 ? 'all' : 'some';
}

/** What is done the second time is what was left, no more than the whole. */
function keptOfCounts(whole: object, left: object): keyof Kept | undefined {
  const counts: readonly number[] = Object.values(left);
  const most: readonly number[] = Object.values(whole);
  if (counts.some((count, index) => count > (most[index] ?? 0))) return undefined;
  return counts.every((count) => count === 0) ? 'all' : 'some';
}

function medianOf(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}

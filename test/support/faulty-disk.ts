import process from 'node:process';

type Disk = typeof import('node:fs');

/** The calls that change what is on a disk, or wait for it. Looking can fail as well, but loses nothing. */
const CHANGING = [
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const satisfies readonly (keyof Disk)[];

/**
 * What becomes of a call: the process is killed just before it, so that nothing after it happens either; or it is refused, with every
 * later one of its kind or alone.
 */
export type Fault = 'killed before' | 'refused once' | 'refused from then on';

/** How a test hears that the process would be no more. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

interface Plan {
  readonly at: number;
  readonly fault: Fault;
  readonly code: string;
}

const state: { plan: Plan | null; calls: string[]; dead: boolean; refused: string | null } = {
  plan: null,
  calls: [],
  dead: false,
  refused: null,
};

/** The real disk, which fails where `withFault` says: for `vi.mock('node:fs', ...)`. */
export function faultyDisk(fs: Disk): Disk {
  const wrapped = CHANGING.map((name) => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    return [name, (...args: unknown[]) => faultPoint(name, () => real(...args))];
  });
  return { ...fs, ...Object.fromEntries(wrapped) };
}

/** A call that can fail as those of the disk do: a transaction, say. */
export function faultPoint<T>(name: string, call: () => T): T {
  const { plan } = state;
  if (plan === null || isByTimer()) return call();
  if (state.dead) throw new Killed(name);
  state.calls.push(name);
  const now = state.calls.length === plan.at;
  switch (plan.fault) {
    case 'killed before':
      if (!now) return call();
      state.dead = true;
      throw new Killed(name);
    case 'refused once':
    case 'refused from then on':
      if (now && plan.fault === 'refused from then on') state.refused = name;
      if (now || state.refused === name)
        throw Object.assign(new Error(`${plan.code}: planted`), { code: plan.code, syscall: name });
      return call();
  }
}

/**
 * Whether a timer calls: an archive that is open brings what was written into its file when it rests, which is no part of the work, and
 * what is thrown there nobody hears.
 */
function isByTimer(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack = '' } = new Error('where');
  Error.stackTraceLimit = limit;
  return stack.includes('listOnTimeout');
}

/** What one run of some work came to. */
export interface FaultyRun {
  /** What the work threw; null when it did all the same. */
  readonly thrown: unknown;
  /** The calls that changed the disk, up to the fault. */
  readonly calls: readonly string[];
  /** Whether the work came as far as the fault. */
  readonly reached: boolean;
}

/** Does some work on a disk that fails at the call with this number, counted from 1. The disk is sound again afterwards. */
export async function withFault(at: number, fault: Fault, work: () => unknown, code = 'EPERM'): Promise<FaultyRun> {
  Object.assign(state, { plan: { at, fault, code }, calls: [], dead: false, refused: null });
  let thrown: unknown = null;
  try {
    await work();
  } catch (error) {
    thrown = error;
  }
  const { calls } = state;
  Object.assign(state, { plan: null, dead: false });
  return { thrown, calls, reached: calls.length >= at };
}

/** Which calls fail: one of so many, beginning with this one, counted from 1. With `CALLS=all` in the environment each does. */
export interface FailingCalls {
  readonly from: number;
  readonly oneOf: number;
}

const EACH: FailingCalls = { from: 1, oneOf: 1 };

/**
 * Does some work again and again, with the fault some calls later each time, until it is not reached any more.
 * @returns how many calls there were at most.
 */
export async function atEachCall(
  once: (fail: (work: () => unknown) => Promise<FaultyRun>) => Promise<void>,
  fault: Fault,
  drawn: FailingCalls = EACH,
): Promise<number> {
  const { from, oneOf } = process.env['CALLS'] === 'all' ? EACH : drawn;
  for (let at = from; ; at += oneOf) {
    let reached = false;
    await once(async (work) => {
      const run = await withFault(at, fault, work);
      reached = run.reached;
      return run;
    });
    if (!reached) return at - 1;
  }
}

import { existsSync, readFileSync } from 'node:fs';

/** How the thread that answers the window is looked at: often enough for what no one notices, seldom enough to cost nothing. */
const LOOK_MS = 2;
/** What Linux knows of the first thread of a process: nanoseconds at work, and ready for work with no core free. */
const SCHEDULED = '/proc/self/schedstat';
const TELLS_SCHEDULED = existsSync(SCHEDULED);

/** All of it in milliseconds; `at` on the clock that a page has as `performance.timeOrigin + performance.now()`. */
interface Look {
  readonly at: number;
  readonly atWork: number;
  readonly active: number;
  readonly withoutCore: number;
}

/** How long the main thread of this process, which the application of the test browser runs on, was itself the reason for a wait. */
export interface MainThread {
  /**
   * Milliseconds of its own doing between two instants: what it worked, and what it stood still for a disk, but not what it was kept from
   * a core by others. Where the system does not tell the last, that counts too.
   */
  ownMs(from: number, to: number): number;
  stop(): void;
}

export function watchMainThread(): MainThread {
  const looks: Look[] = [look()];
  const timer = setInterval(() => looks.push(look()), LOOK_MS);
  return {
    ownMs(from, to) {
      // From the look before to the look after: a stretch of work that began before the question kept it waiting too.
      const before = looks.findLast(({ at }) => at <= from) ?? looks[0];
      const after = looks.find(({ at }) => at >= to) ?? look();
      if (before === undefined) throw new Error('The main thread was not looked at');
      const worked = after.atWork - before.atWork;
      const stood = after.active - before.active - (after.withoutCore - before.withoutCore);
      return Math.min(Math.max(worked, stood), to - from);
    },
    stop: () => clearInterval(timer),
  };
}

function look(): Look {
  const { user, system } = process.threadCpuUsage();
  return {
    at: performance.timeOrigin + performance.now(),
    atWork: (user + system) / 1_000,
    active: performance.eventLoopUtilization().active,
    withoutCore: withoutCore(),
  };
}

function withoutCore(): number {
  if (!TELLS_SCHEDULED) return 0;
  return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[1]) / 1_000_000;
}

import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { ACTS, type Act } from './acts.ts';
import { archiveState } from './archive-state.ts';
import { calls, FAULTS, type FaultKind } from './call-control.ts';
import { type Call, canFail, readTrace } from './call-trace.ts';
import { callWords, crashPoints } from './crash-points.ts';
import { drawn } from './drawn-points.ts';
import { type Faultless, judged, type Verdict } from './judge.ts';
import { filesOf, leaveBehind } from './left-behind.ts';
import { namesIn, nextStart } from './next-start.ts';
import { ReplayedDisk } from './replayed-disk.ts';

/** A fault and what came of it. */
export interface Tried {
  readonly act: string;
  readonly fault: string;
  readonly verdicts: readonly Verdict[];
}

/** Where runs happen: `now` is the folder that is watched, `office` has the files to begin with, `trace` the calls. */
export interface Workshop {
  readonly now: string;
  readonly office: string;
  readonly trace: string;
}

const ARCHIVE = 'a.pegaso';

/** One act under every fault, or under as many of each sort as `count` says. */
export class ActRunner {
  readonly #name: string;
  readonly #act: Act;
  readonly #shop: Workshop;

  constructor(name: string, shop: Workshop) {
    const act = ACTS[name];
    if (act === undefined) throw new Error(`There is no act «${name}»`);
    this.#name = name;
    this.#act = act;
    this.#shop = shop;
  }

  async *run(count: number, seed: number): AsyncGenerator<Tried> {
    const { now, trace } = this.#shop;
    this.#prepare();
    const before = namesIn(now);
    const states = [existsSync(join(now, ARCHIVE)) ? (await nextStart(now, ARCHIVE)).state : null];
    this.#prepare();
    const disk = new ReplayedDisk(now);
    calls.trace();
    await this.#act.run(now, (open) => {
      calls.mark('saved');
      states.push(open === undefined ? null : archiveState(open.database));
    });
    const done = readTrace(trace);
    calls.off();
    const made = this.#made();
    const after = namesIn(now);
    const found = await nextStart(now, ARCHIVE);
    const faultless: Faultless = {
      states: states.map((state, index) => (index > 0 && state === null ? found.state : state)),
      names: new Set([...before, ...after, ...found.names]),
      made: new Map(made),
    };
    const undone = this.#act.changes
      ? faultless.states.findIndex((state, at) => state === faultless.states[at - 1])
      : -1;
    if (undone >= 0) {
      const words = `said ${undone} times that it is done, and the last time nothing changed`;
      yield { act: this.#name, fault: 'none', verdicts: [{ loss: 'lost', words }] };
    }
    yield { act: this.#name, fault: 'none', verdicts: judged(found, { saved: states.length - 1, made }, faultless) };
    yield* this.#crashes(disk, done, faultless, count, seed);
    for (const kind of FAULTS) yield* this.#failures(kind, done, faultless, count, seed);
  }

  async *#crashes(disk: ReplayedDisk, done: readonly Call[], faultless: Faultless, count: number, seed: number) {
    const points = crashPoints(disk, done);
    for (const { words, files, saved } of drawn(points, ({ kind }) => kind, count * 2, seed)) {
      leaveBehind(this.#shop.now, files);
      yield await this.#judge(words, saved, faultless, []);
    }
  }

  async *#failures(kind: FaultKind, done: readonly Call[], faultless: Faultless, count: number, seed: number) {
    const all = done.filter(({ name }) => name !== 'mark').map((call, index) => ({ call, number: index + 1 }));
    const able = all.filter(({ call }) => canFail(call, kind));
    for (const { call, number } of drawn(able, (one) => callWords(one.call), count, seed)) {
      this.#prepare();
      const { saved, wrong } = await this.#failing(kind, number);
      // Nothing of the process lives on but its files.
      leaveBehind(this.#shop.now, filesOf(this.#shop.now));
      yield await this.#judge(`${kind} at call ${number} (${callWords(call)})`, saved, faultless, wrong);
    }
  }

  async #failing(
    kind: FaultKind,
    number: number,
  ): Promise<{ readonly saved: number; readonly wrong: readonly Verdict[] }> {
    let saved = 0;
    const wrong: Verdict[] = [];
    calls.fail(kind, number);
    try {
      await this.#act.run(this.#shop.now, () => {
        saved += 1;
      });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const told = error instanceof AppError || (error instanceof Error && error.constructor === Error);
      if (!told || words.includes('Errore imprevisto')) wrong.push({ loss: 'wrong words', words });
    } finally {
      calls.off();
    }
    return { saved, wrong };
  }

  async #judge(fault: string, saved: number, faultless: Faultless, wrong: readonly Verdict[]): Promise<Tried> {
    const end = { saved, made: this.#made() };
    const found = await nextStart(this.#shop.now, ARCHIVE);
    return { act: this.#name, fault, verdicts: [...wrong, ...judged(found, end, faultless)] };
  }

  #prepare(): void {
    const { now, office } = this.#shop;
    rmSync(now, { recursive: true, force: true });
    mkdirSync(join(now, 'tmp'), { recursive: true });
    for (const [name, from] of Object.entries(this.#act.files)) copyFileSync(join(office, from), join(now, name));
  }

  /** Files that are the same in every run: not archives, and not what carries identities drawn for it. */
  #made(): ReadonlyMap<string, Buffer> {
    const { now } = this.#shop;
    const paths = globSync(`${now}/*.{pdf,json,ods,zip}`).filter((path) => !(basename(path) in this.#act.files));
    return new Map(paths.map((path) => [basename(path), readFileSync(path)]));
  }
}

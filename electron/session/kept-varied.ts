import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { approvedYears } from '../archive/versions/plan-versions.ts';
import { type VariedWatch, watchVaried } from '../archive/versions/varied-watch.ts';
import type { Session } from './session.ts';

/** The varied objectives of the archive that is open, told again only where they are others than were told. */
export class KeptVaried {
  readonly #session: Session;
  #watched: { readonly db: ReadableDatabase; readonly watch: VariedWatch } | null = null;
  readonly #stamps = new WeakMap<ReadonlySet<Id>, number>();
  #sets = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Of a plan and year, or of all its years. @throws AppError `cancelled` when the archive is closed meanwhile, and as `VariedWatch`. */
  async read({ planId, year, seen }: ParsedInputOf<'objectives:varied'>): Promise<OutputOf<'objectives:varied'>> {
    const db = this.#session.archive().database;
    const watch = this.#watch(db);
    const found: ReadonlySet<Id>[] = [];
    for (const one of year === null ? approvedYears(db, planId) : [year]) {
      const varied = await watch.of(planId, one);
      if (varied !== null) found.push(varied);
    }
    const stamp = found.map((varied) => this.#stampOf(varied)).join(' ');
    return { stamp, ids: stamp === seen ? null : found.flatMap((varied) => [...varied]) };
  }

  #watch(db: ReadableDatabase): VariedWatch {
    if (this.#watched?.db === db) return this.#watched.watch;
    const watch = watchVaried(db, async () => {
      await setImmediate();
      if (this.#session.current()?.database !== db)
        throw new AppError('cancelled', "L'archivio è stato chiuso mentre si cercava che cosa è variato.");
    });
    this.#watched = { db, watch };
    return watch;
  }

  #stampOf(varied: ReadonlySet<Id>): number {
    const known = this.#stamps.get(varied);
    if (known !== undefined) return known;
    this.#sets += 1;
    this.#stamps.set(varied, this.#sets);
    return this.#sets;
  }
}

import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { latestYear } from '../../../shared/rules/plan-years.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { PaperOptions } from '../../../shared/schemas/paper.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { PaperOrigin, PaperSelection } from '../../exchange/papers/paper-source.ts';
import type { WrittenPaper } from '../../exchange/papers/write-paper.ts';
import { localDate } from '../../local-date.ts';
import type { Printed, PrintRequest } from '../../scheda/print/print-request.ts';
import type { PrintOptions } from '../../scheda/print/print-schede.ts';
import type { TypedFrozen } from './frozen-named.ts';
import { type TypedSelection, typedSelection } from './typed-selection.ts';

/** A paper as a person asks for it: of a plan and year as they are today, or as a check or a version froze them. */
export interface TypedPaper {
  readonly options: PaperOptions;
  readonly selection: Omit<PaperSelection, 'only'>;
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
  readonly of?: TypedFrozen | undefined;
}

/** What to print as a person says it. */
export interface PrintOrder extends TypedSelection, Pick<PrintRequest, 'split' | 'pageNumbers'> {
  /** What froze them; as they are today when absent. */
  readonly of?: TypedFrozen | undefined;
  readonly date?: IsoDate | undefined;
  readonly out: string;
}

/** What is printed of objectives: their schede, and the papers over those of a year. */
export interface PaperUseCases {
  /** Prints the selected schede; the level by its code or label, the day today's unless given, or that of what froze them. */
  print(archive: string, request: PrintOrder, watch?: PrintOptions): Promise<Printed>;
  /** Writes one, as the ending of `out` says. Without a plan the only one, without a year the latest that has objectives. */
  writePaper(archive: string, typed: TypedPaper, out: string): Promise<WrittenPaper>;
}

export function createPaperUseCases(options: Author): PaperUseCases {
  return {
    print: async (path, { out, of, date, split, pageNumbers, ...typed }, watch) => {
      const { printSchede } = await import('../../scheda/print/print-schede.ts');
      // Printed in a thread, which tells nobody what there is to tell of the archive.
      const frozen = await withArchive(path, 'read', { ...options, check: 'later' }, async ({ database }) => {
        if (of === undefined) return null;
        const { frozenNamed } = await import('./frozen-named.ts');
        return frozenNamed(database, of, typed);
      });
      const request = {
        archivePath: resolve(path),
        selection: await typedSelection(path, typed, options),
        ...(frozen === null ? {} : { of: frozen.by }),
        date: date ?? frozen?.plan.date ?? localDate(options.now()),
        outPath: resolve(out),
        split,
        pageNumbers,
      };
      return printSchede(request, watch);
    },
    writePaper: (path, typed, out) =>
      withArchive(path, 'read', options, async ({ database }) => {
        const { writePaper } = await import('../../exchange/papers/write-paper.ts');
        const origin = await originOf(database, typed, localDate(options.now()));
        return writePaper(database, { origin, selection: typed.selection, options: typed.options }, out);
      }),
  };
}

async function originOf(db: ReadableDatabase, { plan, year, of }: TypedPaper, today: IsoDate): Promise<PaperOrigin> {
  if (of !== undefined) {
    const { frozenNamed } = await import('./frozen-named.ts');
    return { kind: 'frozen', ...frozenNamed(db, of, { plan, year }).plan };
  }
  const { selectedPlan, selectedYear } = await import('../../archive/objectives/selection-names.ts');
  const { allRows } = await import('../../archive/tables/table.ts');
  const { PLANS, OBJECTIVES } = await import('../../archive/tables/tables.ts');
  const whole = plan === undefined ? onlyPlan(allRows(db, PLANS)) : selectedPlan(db, plan);
  if (year !== undefined) selectedYear(db, year, whole);
  const own = allRows(db, OBJECTIVES).filter(({ planId }) => planId === whole.id);
  return { kind: 'live', planId: whole.id, year: year ?? latestYear(whole, own, reviewYear(today)), today };
}

function onlyPlan(plans: readonly Plan[]): Plan {
  const [only, other] = plans;
  if (only !== undefined && other === undefined) return only;
  throw new AppError(
    'not-found',
    only === undefined
      ? "L'archivio non ha ancora nessuna vista, e quindi nessun obiettivo da stampare."
      : `Ci sono più viste: dire quale con --plan (${plans.map(({ code }) => code).join(', ')}).`,
  );
}

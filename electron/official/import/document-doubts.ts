import { cleanLine } from '../../../shared/format/clean-text.ts';
import { formatPlace } from '../../../shared/format/format-place.ts';
import type { ImportDoubt } from '../../../shared/schemas/import-doubt.ts';
import type { Id, IsoInstant } from '../../../shared/schemas/primitives.ts';
import type { Place, Problem, ProblemCode } from '../../../shared/schemas/problem.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { readObjectiveDetail } from '../../archive/objectives/objective-detail.ts';
import { newId } from '../../archive/tables/new-id.ts';
import type { PrintedPart } from '../assemble/printed-parts.ts';

const LONGEST = 2_000;

/** What a row is known by: a doubt that says no field of it stands there. */
const NAMED_BY: { readonly [Entity in ImportDoubt['entity']]?: string } = {
  phase: 'description',
  indicator: 'description',
  participant: 'personId',
};

/** Seen in a head that is printed on every page, or of the document as a whole: never of the row that stands above. */
const OF_THE_HEAD: Partial<Record<ProblemCode, string | null>> = {
  'councillor-or-centre': 'councillorId',
  'cover-line': null,
  'end-unmarked': null,
  'level-label': 'level',
  'plan-made': null,
  'plan-name': null,
  'unlike-column': null,
};

/** The field that a doubt about a row speaks of, by the cell that it names, else by what it is. */
const FIELDS: Readonly<Record<string, string>> = {
  'Inizio Previsto': 'plannedStart',
  'Inizio Effettivo': 'actualStart',
  Peso: 'weight',
  'phase phase-names': 'responsibleId',
  'participant one-date': 'fromDate',
  'participant name-or-relation': 'personId',
  'indicator indicator-cells': 'typeId',
  'indicator indicator-values': 'target',
  'indicator note-goes-on': 'note',
};

/**
 * The doubts of a document that was taken in, each beside what was made of it. Those of objectives that were not written are left out;
 * those of the document as a whole are of the first that was.
 * @param written the objectives that were written, by code, in the order of the document.
 */
export function documentDoubts(
  db: ReadableDatabase,
  { parts, problems }: { readonly parts: readonly PrintedPart[]; readonly problems: readonly Problem[] },
  written: ReadonlyMap<string, Id>,
  readAt: IsoInstant,
): readonly ImportDoubt[] {
  const rows = new Map([...written].map(([code, id]) => [code, readObjectiveDetail(db, id)]));
  const [firstCode] = written.keys();
  return problems.flatMap((problem): ImportDoubt[] => {
    if (problem.severity !== 'mild') return [];
    const part = partAt(parts, problem.place);
    const detail = rows.get(part?.code ?? firstCode ?? '');
    if (detail === undefined) return [];
    const { file, ...place } = problem.place;
    const told = {
      id: newId(),
      objectiveId: detail.id,
      file: line(file),
      place: line(formatPlace({ file, ...place }, 'in its file')),
      message: line(problem.message),
      readAt,
    };
    const row = part === null ? undefined : rowOf(detail, part);
    const ofHead = OF_THE_HEAD[problem.code];
    if (part === null || row === undefined || ofHead !== undefined)
      return [{ ...told, entity: 'objective', rowId: detail.id, field: ofHead ?? part?.field ?? null }];
    const field =
      FIELDS[problem.place.cell ?? ''] ?? FIELDS[`${part.entity} ${problem.code}`] ?? NAMED_BY[part.entity] ?? null;
    return [{ ...told, entity: part.entity, rowId: row.id, field }];
  });
}

/** The last part that begins where a problem was seen, or before; null for a place without a page, or before all of them. */
function partAt(parts: readonly PrintedPart[], { page, line: at = 0 }: Place): PrintedPart | null {
  if (page === undefined) return null;
  return parts.findLast((part) => part.page < page || (part.page === page && part.line <= at)) ?? null;
}

type Rows = Pick<ReturnType<typeof readObjectiveDetail>, 'participants' | 'phases' | 'indicators'>;

function rowOf({ participants, phases, indicators }: Rows, { entity, index }: PrintedPart) {
  if (entity === 'participant') return participants[index];
  if (entity === 'phase') return phases[index];
  return entity === 'indicator' ? indicators[index] : undefined;
}

const line = (text: string): string => cleanLine(text).slice(0, LONGEST);

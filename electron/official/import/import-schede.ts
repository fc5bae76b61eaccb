import { cleanLine } from '../../../shared/format/clean-text.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import { municipalityKey } from '../../../shared/rules/municipality-key.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase, WritableDatabase } from '../../archive/archive.ts';
import { insertImportDoubts } from '../../archive/findings/import-doubts.ts';
import { inTransaction } from '../../archive/steps/in-transaction.ts';
import { MUNICIPALITY, readMunicipality } from '../../archive/tables/municipality.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { insertRow } from '../../archive/tables/table.ts';
import type { OfficialDocument } from '../official-document.ts';
import { ProblemLog } from '../problem-log.ts';
import { documentDoubts } from './document-doubts.ts';
import { DocumentImport } from './document-import.ts';
import { documentLevels } from './document-levels.ts';
import { documentPlan } from './document-plan.ts';
import { DocumentRefused, ImportConflict } from './import-refusals.ts';
import type { ImportReport } from './import-report.ts';
import { objectiveRecords } from './objective-records.ts';

export interface ImportOptions {
  /** What to do with objectives that the archive has otherwise; refused when absent. */
  readonly onConflict?: 'keep' | 'replace';
  /** Code of the plan (Vista) to import into, when the cover names none. */
  readonly plan?: string;
  /** Whether schede of another municipality are taken, of which somebody was told; the archive keeps its own name. */
  readonly otherMunicipality?: boolean;
}

/**
 * Takes the schede of a document into the archive, all or nothing, as one step of its history. The same document again changes
 * nothing. Its doubts stay as findings of what was written. What the sheet does not carry (directions, weights of indicators, results of other years) is never touched.
 * @throws DocumentRefused with every problem, when one is blocking; ImportConflict with every difference, when objectives of the
 * archive differ and `onConflict` is absent; what `inTransaction` throws. Nothing is written then.
 */
export function importSchede(archive: Archive, read: OfficialDocument, options: ImportOptions = {}): ImportReport {
  const document = { ...read, schede: cleanTexts(read.schede), cover: cleanTexts(read.cover) };
  const problems = new ProblemLog(document.file, document.problems);
  refuseIfBlocked(document.file, problems);
  return inTransaction(archive, `Importazione di ${document.file}`, (db) => {
    const records = objectiveRecords(document, problems);
    takeMunicipality(db, document, options.otherMunicipality === true, problems);
    const levelOf = documentLevels(db, records, problems);
    refuseIfBlocked(document.file, problems);
    const plan = documentPlan(db, document, options.plan, problems);
    const shortDescription = document.cover?.parameters.shortDescription ?? null;
    const onConflict = options.onConflict ?? null;
    const work = new DocumentImport({ db, plan, levelOf, shortDescription, onConflict, problems });
    for (const record of records) work.take(record);
    refuseIfBlocked(document.file, problems);
    const { created, unchanged, replaced, kept, differences } = work;
    if (differences.length > 0 && onConflict === null) {
      throw new ImportConflict(document.file, differences, problems.problems);
    }
    const readAt = isoInstant.parse(archive.now().toISOString());
    insertImportDoubts(
      db,
      documentDoubts(db, { parts: read.parts, problems: problems.problems }, work.written, readAt),
      'written',
    );
    const { code, name } = plan;
    return {
      file: document.file,
      plan: { code, name },
      created,
      unchanged,
      replaced,
      kept,
      differences,
      problems: problems.problems,
    };
  });
}

function refuseIfBlocked(file: string, { problems }: ProblemLog): void {
  if (problems.some(({ severity }) => severity === 'blocking')) throw new DocumentRefused(file, problems);
}

/** The two names where schede are of another municipality than an archive; null where they are not, or one has no name. */
export function otherMunicipality(
  db: ReadableDatabase,
  { schede }: OfficialDocument,
): { readonly inFile: string; readonly inArchive: string } | null {
  const [inFile, inArchive] = [cleanLine(schede[0]?.municipality ?? ''), readMunicipality(db)?.name ?? ''];
  return inFile === '' || inArchive === '' || municipalityKey(inFile) === municipalityKey(inArchive)
    ? null
    : { inFile, inArchive };
}

/** The archive of a municipality takes no schede of another unless that is said; an archive that has none yet becomes theirs. */
function takeMunicipality(
  db: WritableDatabase,
  document: OfficialDocument,
  takesOther: boolean,
  problems: ProblemLog,
): void {
  const name = document.schede[0]?.municipality ?? '';
  if (name !== '' && readMunicipality(db) === null) insertRow(db, MUNICIPALITY, { id: newId(), name, crest: null });
  const other = takesOther ? null : otherMunicipality(db, document);
  if (other !== null)
    problems.blocking(
      'other-municipality',
      `Le schede sono di «${other.inFile}», l'archivio è di «${other.inArchive}»: se vanno in questo archivio lo stesso, importarle con --other-municipality.`,
    );
}

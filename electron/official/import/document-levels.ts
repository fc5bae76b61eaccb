import { cleanValue } from '../../../shared/format/clean-text.ts';
import { DEFAULT_LEVEL_LABELS, LEVEL_CODES, type LevelCode } from '../../../shared/schemas/level.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { allRows, rowsWhere, updateRow } from '../../archive/tables/table.ts';
import { LEVELS, OBJECTIVES, PLANS } from '../../archive/tables/tables.ts';
import type { ProblemLog } from '../problem-log.ts';
import type { ObjectiveRecord } from './objective-records.ts';

/**
 * The level of each label of a document: by the labels of the archive, then by the default ones. The one unknown label of its
 * schede (`OBIETTIVO DI PIAO`) is how this municipality calls its PEG, and becomes the archive's, unless PEG objectives are already
 * called otherwise.
 */
export function documentLevels(
  db: WritableDatabase,
  records: readonly ObjectiveRecord[],
  problems: ProblemLog,
): ReadonlyMap<string, LevelCode> {
  const known = new Map<string, LevelCode>();
  for (const code of LEVEL_CODES) known.set(DEFAULT_LEVEL_LABELS[code], code);
  for (const { label, code } of allRows(db, LEVELS)) known.set(cleanValue(label), code);
  const unknown = new Set(records.map(({ levelLabel }) => levelLabel).filter((label) => !known.has(label)));
  for (const label of unknown) {
    if (isOwnNameOfPeg(db, label, unknown, records, known)) {
      const peg = allRows(db, LEVELS).find(({ code }) => code === 'PEG');
      if (peg !== undefined) updateRow(db, LEVELS, peg.id, { label });
      known.set(label, 'PEG');
      problems.mild(
        'level-label',
        `Il livello «${label}» non era conosciuto: ora è il nome del livello PEG dell'archivio.`,
      );
    } else problems.blocking('level-unknown', `«${label}» non è un livello dell'archivio: controllarne i livelli.`);
  }
  return known;
}

function isOwnNameOfPeg(
  db: WritableDatabase,
  label: string,
  unknown: ReadonlySet<string>,
  records: readonly ObjectiveRecord[],
  known: ReadonlyMap<string, LevelCode>,
): boolean {
  const isOfSchede = records.every((record) => record.levelLabel !== label || record.scheda !== null);
  const alone = unknown.size === 1 && !records.some(({ levelLabel }) => known.get(levelLabel) === 'PEG');
  return label !== '' && isOfSchede && alone && !hasPegObjectives(db);
}

function hasPegObjectives(db: WritableDatabase): boolean {
  return allRows(db, PLANS).some(({ id }) =>
    rowsWhere(db, OBJECTIVES, { planId: id }).some(({ level }) => level === 'PEG'),
  );
}

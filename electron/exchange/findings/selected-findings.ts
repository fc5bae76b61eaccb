import type { Finding } from '../../../shared/schemas/finding.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { chosenObjectives } from '../hand-outs/chosen-objectives.ts';
import { findingsReport } from './findings-report.ts';
import { writeFindings } from './write-findings.ts';

/** Writes the findings of a selection, which are named by it. @throws AppError as `writeFindings`. */
export async function writeSelectedFindings(
  db: ReadableDatabase,
  findings: readonly Finding[],
  selection: Selection,
  date: IsoDate,
  out: string,
): Promise<void> {
  const { selection: about } = chosenObjectives(db, { selection });
  await writeFindings(findingsReport(db, findings, [about]), date, out);
}

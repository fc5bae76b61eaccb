import { AppError } from '../../../shared/errors.ts';
import { problemSentences, sameProblems } from '../../../shared/format/problem-sentences.ts';
import type { Problem } from '../../../shared/schemas/problem.ts';
import type { ImportDifference } from './import-report.ts';

/**
 * A document with blocking problems: refused whole. `problems` holds all of them, mild ones too; the message tells the first, and
 * `others` those that it does not, a sentence each.
 */
export class DocumentRefused extends AppError {
  readonly problems: readonly Problem[];
  readonly others: readonly string[];

  constructor(file: string, problems: readonly Problem[]) {
    const blocking = problems.filter(({ severity }) => severity === 'blocking');
    const told = sameProblems(blocking);
    const [first] = told;
    const count = told.length === 1 ? 'un problema' : `${told.length} problemi, il primo`;
    const where = first === undefined ? '' : ` (${first.where}): ${first.message}`;
    super('document-refused', `«${file}» non è stato importato per ${count}${where}`);
    this.problems = problems;
    this.others = problemSentences(blocking).slice(1);
  }
}

/** A document with objectives that the archive has otherwise, when nobody said which to take. */
export class ImportConflict extends AppError {
  readonly differences: readonly ImportDifference[];
  readonly problems: readonly Problem[];

  constructor(file: string, differences: readonly ImportDifference[], problems: readonly Problem[]) {
    const codes = [...new Set(differences.map(({ code }) => code))];
    const which = codes.length === 1 ? `l'obiettivo ${codes[0]}` : `${codes.length} obiettivi (da ${codes[0]})`;
    const message = `«${file}» non è stato importato: l'archivio ha ${which} con altri valori; scegliere se tenerli o sostituirli.`;
    super('conflict', message);
    this.differences = differences;
    this.problems = problems;
  }
}

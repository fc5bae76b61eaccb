import { AppError } from '../../../shared/errors.ts';
import { formatPlace } from '../../../shared/format/format-place.ts';
import type { Problem } from '../../../shared/schemas/problem.ts';
import type { ImportDifference } from './import-report.ts';

/** A document with blocking problems: refused whole. `problems` holds all of them, mild ones too. */
export class DocumentRefused extends AppError {
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const blocking = problems.filter(({ severity }) => severity === 'blocking');
    const [first] = blocking;
    const count = blocking.length === 1 ? 'un problema' : `${blocking.length} problemi, il primo`;
    const where = first === undefined ? '' : ` (${formatPlace(first.place)}): ${first.message}`;
    super('document-refused', `«${file}» non è stato importato per ${count}${where}`);
    this.problems = problems;
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

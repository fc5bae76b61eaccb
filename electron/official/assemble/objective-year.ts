import type { ProblemLog } from '../problem-log.ts';
import type { PrintedObjective } from './objective-pages.ts';

const YEAR_IN_CODE = /^(\d{4})_/u;

/**
 * The year of an objective: the one its code begins with (`2020_A01_00`), else the one after the first of the two years that
 * head the earlier results; null when neither says it. Heads that contradict the code are a blocking problem, because results
 * would go to the wrong years.
 */
export function objectiveYear({ header, blocks }: PrintedObjective, problems: ProblemLog): number | null {
  const inCode = YEAR_IN_CODE.exec(header.code.text)?.[1];
  let year = inCode === undefined ? null : Number(inCode);
  for (const { page, block } of blocks) {
    if (block.kind !== 'indicator' || block.previousYears === null) continue;
    const [before, beforeThat] = block.previousYears;
    year ??= before + 1;
    if (before === year - 1 && beforeThat === year - 2) continue;
    const message = `Le colonne dei risultati sono del ${before} e del ${beforeThat}, ma l'obiettivo «${header.code.text}» è del ${year}.`;
    problems.blocking('years-differ', message, { page, line: block.description[0]?.line ?? header.code.line });
    break;
  }
  return year;
}

import { cleanText } from '../../../shared/format/clean-text.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { ProblemLog } from '../problem-log.ts';

/** An objective that a document speaks of: with its scheda, or only as an ancestor of others. */
export interface ObjectiveRecord {
  readonly code: string;
  readonly levelLabel: string;
  readonly title: string;
  readonly parentCode: string | null;
  /** How many ancestors it has. */
  readonly depth: number;
  readonly scheda: Scheda | null;
}

/** The objectives of a document, ancestors before those below them. Schede that do not agree on an ancestor are blocking. */
export function objectiveRecords({ schede }: OfficialDocument, problems: ProblemLog): readonly ObjectiveRecord[] {
  const records = new Map<string, ObjectiveRecord>();
  const add = (record: ObjectiveRecord): void => {
    const known = records.get(record.code);
    if (known !== undefined && !agree(known, record)) {
      const message = `Le schede non concordano sull'obiettivo «${record.code}»: nome, livello o collegamento sono diversi.`;
      problems.blocking('ancestors-differ', message);
    }
    if (known === undefined || known.scheda === null) records.set(record.code, record);
  };
  for (const scheda of schede) {
    const { ancestors, code, levelLabel, title } = scheda;
    const line = [...ancestors.map((ancestor) => ({ ...ancestor, scheda: null })), { code, levelLabel, title, scheda }];
    const codes = line.map((record) => record.code);
    if (new Set(codes).size < codes.length) {
      problems.blocking('ancestors-ring', `L'obiettivo «${code}» è collegato a sé stesso: ${codes.join(', ')}.`);
    }
    for (const [depth, record] of line.entries()) {
      add({ ...record, depth, parentCode: line[depth - 1]?.code ?? null });
    }
  }
  return [...records.values()].toSorted((a, b) => a.depth - b.depth);
}

function agree(a: ObjectiveRecord, b: ObjectiveRecord): boolean {
  return a.levelLabel === b.levelLabel && onOneLine(a.title) === onOneLine(b.title) && a.parentCode === b.parentCode;
}

/** A title as the list of ancestors prints it. */
export function onOneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

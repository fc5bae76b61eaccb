import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';

/** One objective in twenty. */
const EVERY = 20;
/** One in ten of those is changed on both sides. */
const BOTH = 10;

/** The same document in other memory, as one read from a file is. */
export function copyOfDocument(document: ArchiveDocument): ArchiveDocument {
  return structuredClone(document);
}

/**
 * A document after a check: one PEG objective in twenty has a report, and the progress of its first phase. @param shift puts the changes of
 * two sides on different objectives, but for one in ten of them.
 */
export function checkedDocument(document: ArchiveDocument, shift: 0 | 1): ArchiveDocument {
  const peg = document.objectives.filter(({ level }) => level === 'PEG');
  const changed = new Set(
    peg.flatMap(({ id }, index) => {
      const isBoth = index % (EVERY * BOTH) === 0;
      return isBoth || index % EVERY === 1 + shift ? [id] : [];
    }),
  );
  const done = percentage.parse(5_000 + shift);
  return {
    ...document,
    objectives: document.objectives.map((row) =>
      changed.has(row.id) ? { ...row, progressReport: `${row.progressReport}\nVerifica ${shift}.` } : row,
    ),
    phases: document.phases.map((row) =>
      changed.has(row.objectiveId) && row.position === 0 ? { ...row, progress: done } : row,
    ),
  };
}

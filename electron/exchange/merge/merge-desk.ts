import type { MergeEntry, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { readArchiveFile } from '../../archive/file/read-archive-file.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import { comparedDocuments } from '../comparison/compared-documents.ts';
import { type ComparisonReport, comparisonReport } from '../comparison/comparison-report.ts';
import { readComparedSide } from '../comparison/read-compared-side.ts';
import type { WorkWatch } from '../exchange-work.ts';
import type { MergeJob } from './merge-messages.ts';
import { type DecisionTarget, type MergeResult, ShownMerge } from './shown-merge.ts';

const STEPS = 3;

/** Where a merge lies while it is looked at: reads its versions from their files, compares them, and answers about it. */
export class MergeDesk {
  readonly #job: MergeJob;
  readonly #merge: ShownMerge;
  #mark: number | null;

  private constructor(job: MergeJob, merge: ShownMerge, mark: number | null) {
    this.#job = job;
    this.#merge = merge;
    this.#mark = mark;
  }

  /** Reads and compares. @throws AppError for a file that cannot be read. */
  static async open(job: MergeJob, progress: WorkWatch['progress']): Promise<MergeDesk> {
    if (job.kind === 'merge') {
      progress("Lettura dell'archivio", 0, STEPS);
      const { document, mark } = readMarked(job.archivePath);
      progress('Confronto', 1, STEPS);
      const merge = new ShownMerge(job.data, document);
      progress('Confronto', STEPS, STEPS);
      return new MergeDesk(job, merge, mark);
    }
    progress(`Lettura di ${job.before.label}`, 0, STEPS);
    const before = await readComparedSide(job.before);
    progress(`Lettura di ${job.after.label}`, 1, STEPS);
    const after = await readComparedSide(job.after);
    progress('Confronto', 2, STEPS);
    const merge = new ShownMerge(comparedDocuments(before, after), before.document);
    progress('Confronto', STEPS, STEPS);
    return new MergeDesk(job, merge, null);
  }

  summary(): Omit<MergeSummary, 'merge'> {
    return this.#merge.summary();
  }

  entries(objectiveId: Id | null): MergeEntry[] {
    return this.#merge.entries(objectiveId);
  }

  decide(target: DecisionTarget, choice: Side | null): Omit<MergeSummary, 'merge'> {
    this.#merge.decide(target, choice);
    return this.#merge.summary();
  }

  /** The differences as they are printed. */
  report(): ComparisonReport {
    return comparisonReport(this.#merge.summary(), (objectiveId) => this.#merge.entries(objectiveId));
  }

  /** Writes them to a file, a PDF or a spreadsheet by its extension. @returns its path. @throws AppError `output-unwritable`. */
  async writeReport(out: string, date: IsoDate): Promise<string> {
    const { writeReport } = await import('../comparison/write-report.ts');
    return writeReport(this.report(), date, out);
  }

  /** What accepting would write, and how far the archive's log had come when it was compared. */
  result(): MergeResult & { readonly mark: number | null } {
    return { ...this.#merge.result(), mark: this.#mark };
  }

  /** Compares again with the archive as it is now. @returns whether the differences are those that were shown. */
  refresh(): boolean {
    if (this.#job.kind === 'comparison') return true;
    const { document, mark } = readMarked(this.#job.archivePath);
    this.#mark = mark;
    return this.#merge.refresh(document);
  }
}

function readMarked(path: string) {
  return readArchiveFile(path, (db) => ({ document: readArchiveDocument(db), mark: logMark(db) }));
}

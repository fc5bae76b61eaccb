import type { MergeEntry, MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { readArchiveFile } from '../../archive/file/read-archive-file.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import { type ComparedSide, comparedDocuments } from '../comparison/compared-documents.ts';
import { type ComparisonReport, comparisonReport } from '../comparison/comparison-report.ts';
import type { ComparisonSource } from '../comparison/comparison-source.ts';
import { readComparedSide } from '../comparison/read-compared-side.ts';
import { withSoundSides } from '../comparison/sound-sides.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';
import type { MergeRequest } from './merge-request.ts';
import { type MergeSource, readMergeSource } from './merge-source.ts';
import { readMine } from './read-mine.ts';
import { type Choice, type DecisionTarget, type MergeResult, ShownMerge } from './shown-merge.ts';
import type { MergeStep } from './take-in.ts';

const STEPS = 3;

/** What to compare: something that may be brought into the archive at a path, which is mine, or two versions to be read. */
export type MergeJob =
  | { readonly kind: 'merge'; readonly archivePath: string; readonly source: MergeSource }
  | {
      readonly kind: 'comparison';
      readonly before: ComparisonSource;
      readonly after: ComparisonSource;
      readonly part: ComparedPart;
    };

/** What accepting a merge would write and remember, and how far the archive's log had come when it was compared. */
export interface MergeToAccept extends MergeResult, MergeStep {
  readonly mark: number | null;
}

/** Where a merge lies while it is looked at: reads its versions from their files, compares them, and answers about it. */
export class MergeDesk {
  readonly #job: MergeJob;
  readonly #merge: ShownMerge;
  /** What is being merged; null in a comparison, which is only looked at. */
  readonly #request: MergeRequest | null;
  #mark: number | null;
  /** What a comparison has read. */
  readonly #sides: readonly ComparedSide[];

  private constructor(
    job: MergeJob,
    merge: ShownMerge,
    request: MergeRequest | null,
    mark: number | null,
    sides: readonly ComparedSide[] = [],
  ) {
    this.#sides = sides;
    this.#job = job;
    this.#merge = merge;
    this.#request = request;
    this.#mark = mark;
  }

  /** Reads and compares. @throws AppError for a file that cannot be read or taken in; `cancelled`. */
  static async open(job: MergeJob, { progress, signal }: WorkWatch): Promise<MergeDesk> {
    const step = (about: string, done: number): void => {
      progress(about, done, STEPS);
      if (signal.aborted) throw workCancelled();
    };
    if (job.kind === 'merge') {
      step('Lettura del file', 0);
      const requestFor = await readMergeSource(job.source, signal);
      step("Lettura dell'archivio", 1);
      const { mine, mark, made } = readMarked(job.archivePath, requestFor);
      step('Confronto', 2);
      const merge = new ShownMerge(made, mine);
      step('Confronto', STEPS);
      return new MergeDesk(job, merge, made, mark);
    }
    step(`Lettura di ${job.before.label}`, 0);
    const before = await readComparedSide(job.before);
    step(`Lettura di ${job.after.label}`, 1);
    const after = await readComparedSide(job.after);
    step('Confronto', 2);
    const mine = { document: before.document, closedReviews: new Set<Id>() };
    const sides = [before, after];
    const merge = withSoundSides(sides, () => new ShownMerge(comparedDocuments(before, after, job.part), mine));
    step('Confronto', STEPS);
    return new MergeDesk(job, merge, null, null, sides);
  }

  summary(): Omit<MergeSummary, 'merge'> {
    return withSoundSides(this.#sides, () => this.#merge.summary());
  }

  entries(objectiveId: Id | null): MergeEntry[] {
    return withSoundSides(this.#sides, () => this.#merge.entries(objectiveId));
  }

  decide(target: DecisionTarget, choice: Choice, today: IsoDate): Omit<MergeSummary, 'merge'> {
    if (typeof choice === 'object' && choice !== null) this.#merge.type(target, choice.typed, today);
    else this.#merge.decide(target, choice);
    return this.#merge.summary();
  }

  /** The differences as they are printed. */
  report(): ComparisonReport {
    return comparisonReport(this.summary(), (objectiveId) => this.entries(objectiveId));
  }

  /** Writes them to a file, a PDF or a spreadsheet by its extension. @returns its path. @throws AppError `output-unwritable`. */
  async writeReport(out: string, date: IsoDate): Promise<string> {
    const { writeReport } = await import('../comparison/write-report.ts');
    return writeReport(this.report(), date, out);
  }

  /** What accepting it as it is now would write. @throws Error for a comparison. */
  result(): MergeToAccept {
    if (this.#request === null) throw new Error('A comparison is only looked at');
    const { label, step, record } = this.#request;
    return { ...this.#merge.result(), label, step, record: record?.(), mark: this.#mark };
  }

  /** Compares again with the archive as it is now. @returns whether the differences are those that were shown. */
  refresh(): boolean {
    if (this.#job.kind === 'comparison') return true;
    const { mine, mark } = readMarked(this.#job.archivePath, () => null);
    this.#mark = mark;
    return this.#merge.refresh(mine);
  }
}

/** The archive and how far its log has come, at one moment, and what is made of both. */
function readMarked<Made>(path: string, make: (db: ReadableDatabase, document: ArchiveDocument) => Made) {
  return readArchiveFile(path, (db) => {
    const mine = readMine(db);
    return { mine, mark: logMark(db), made: make(db, mine.document) };
  });
}

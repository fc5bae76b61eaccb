import type { Place, Problem, ProblemCode } from '../../shared/schemas/problem.ts';

/** Where something was seen, within the file being read. */
export type PlaceInFile = Omit<Place, 'file'>;

/** Collects what has to be told about one file while it is read. */
export class ProblemLog {
  readonly #file: string;
  readonly #problems: Problem[] = [];

  constructor(file: string, problems: readonly Problem[] = []) {
    this.#file = file;
    this.#problems.push(...problems);
  }

  /** Something that would lose or invent data: the file will be refused. `message` is one Italian sentence. */
  blocking(code: ProblemCode, message: string, place: PlaceInFile = {}): void {
    this.#problems.push({ severity: 'blocking', code, message, place: { file: this.#file, ...place } });
  }

  /** A doubt, and how it was settled. `message` is one Italian sentence. */
  mild(code: ProblemCode, message: string, place: PlaceInFile = {}): void {
    this.#problems.push({ severity: 'mild', code, message, place: { file: this.#file, ...place } });
  }

  /** All problems in the order of the paper; those without a page come last. */
  get problems(): readonly Problem[] {
    const at = ({ place }: Problem): number => place.page ?? Number.POSITIVE_INFINITY;
    const inPage = ({ place }: Problem): number => place.line ?? 0;
    return this.#problems.toSorted((a, b) => (at(a) === at(b) ? inPage(a) - inPage(b) : at(a) - at(b)));
  }
}

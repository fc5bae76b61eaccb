import type { Cover } from '../../shared/schemas/cover.ts';
import type { Problem } from '../../shared/schemas/problem.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';

/** What the reader made of an official document. With any blocking problem, `schede` must not be taken in. */
export interface OfficialDocument {
  readonly file: string;
  readonly cover: Cover | null;
  readonly schede: readonly Scheda[];
  readonly problems: readonly Problem[];
}

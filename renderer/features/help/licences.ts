import licence from '../../../LICENSE?raw';
import notice from '../../../NOTICE?raw';

/** A text that is to be read as it is: what it is of, in a few words, and the text. */
export interface Licence {
  /** Names with version and licence, one a line of the list. */
  readonly names: readonly string[];
  readonly text: string;
}

/** The parts of NOTICE stand under names between two rules of this length (electron/cli/packaging/notice.ts). */
const RULE = '-'.repeat(80);

/** The licence of Pegaso. */
export const OWN_LICENCE: Licence = { names: ['Pegaso (EUPL-1.2)'], text: licence.trim() };

/** Those of whose work is in it, in the order of NOTICE: packages that share a text stand together. */
export const OTHERS: readonly Licence[] = partsOf(notice);

function partsOf(text: string): readonly Licence[] {
  const [, ...pieces] = text.split(`${RULE}\n`);
  return pieces.flatMap((names, index) =>
    index % 2 === 0 ? [{ names: names.trim().split('\n'), text: (pieces[index + 1] ?? '').trim() }] : [],
  );
}

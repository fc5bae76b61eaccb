import type { Cover } from '../../shared/schemas/cover.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';
import { printableText } from '../paper/layout/printable-text.ts';
import { PagedDocument } from '../paper/pdf/paged-document.ts';
import type { PdfConformance } from '../paper/pdf/pdfkit-writer.ts';
import { layOutCover } from './blocks/lay-out-cover.ts';
import { layOutScheda } from './blocks/lay-out-scheda.ts';
import { printableCover, printableScheda, type ReplacedCharacter } from './blocks/printable-scheda.ts';

export interface WriteSchedeOptions {
  /** Prints `pagina n di m` at the foot; off when absent. */
  readonly pageNumbers?: boolean;
  /** Title of the document, for its reader's window and for archives. */
  readonly title?: string;
  /** Whether the cover opens the document; it does when absent. */
  readonly coverPage?: boolean;
  /** `PDF/A-2a` when absent; `PDF/A-1b` prints the same pages without tags. */
  readonly conformance?: PdfConformance;
  /** Called after each objective is drawn. */
  readonly onScheda?: (scheda: Scheda, replaced: readonly ReplacedCharacter[]) => void;
}

export interface WrittenSchede {
  readonly pages: number;
  readonly objectives: number;
}

/**
 * Prints a cover and schede as PDF, one objective at a time, and gives the bytes as they are made: who takes them sets the
 * pace, and memory stays flat. The same cover, schede and options give the same bytes.
 */
export function* schedePdf(
  cover: Cover,
  schede: Iterable<Scheda>,
  { pageNumbers, title = 'Schede obiettivi', coverPage = true, conformance, onScheda }: WriteSchedeOptions = {},
): Generator<Uint8Array, WrittenSchede> {
  const created = new Date(`${cover.date}T00:00:00Z`);
  const document = new PagedDocument({
    title: printableText(title, () => undefined),
    created,
    ...(pageNumbers === undefined ? {} : { pageNumbers }),
    ...(conformance === undefined ? {} : { conformance }),
  });
  if (coverPage) document.add(layOutCover(printableCover(cover)));
  let objectives = 0;
  for (const scheda of schede) {
    const printable = printableScheda(scheda);
    document.add(layOutScheda(printable.scheda));
    objectives += 1;
    yield document.take();
    onScheda?.(scheda, printable.replaced);
  }
  document.end();
  yield document.take();
  return { pages: document.pages, objectives };
}

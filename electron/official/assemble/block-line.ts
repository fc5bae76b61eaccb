import { assertNever } from '../../../shared/assert-never.ts';
import type { PrintedBlock } from '../printed-document.ts';

/** The line where a block begins, when it says one. */
export function blockLine(block: PrintedBlock): number | undefined {
  switch (block.kind) {
    case 'links':
      return block.links[0]?.line;
    case 'implementation':
    case 'progressReport':
    case 'status':
      return block.lines[0]?.line;
    case 'participant':
      return (block.name ?? block.relation ?? block.commitment ?? block.fromDate)?.line;
    case 'phase':
    case 'indicator':
      return block.description[0]?.line;
    default:
      return assertNever(block);
  }
}

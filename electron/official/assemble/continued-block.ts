import { assertNever } from '../../../shared/assert-never.ts';
import type { PrintedBlock } from '../printed-document.ts';

/**
 * A block that a page break cut, whole again: its lines follow each other, and a cell of one line is taken from the page that
 * printed it. Null when the second piece is no continuation of the first.
 */
export function continuedBlock(block: PrintedBlock, next: PrintedBlock): PrintedBlock | null {
  switch (block.kind) {
    case 'implementation':
    case 'progressReport':
    case 'status':
      return next.kind === block.kind ? { ...block, lines: [...block.lines, ...next.lines] } : null;
    case 'phase':
      return next.kind !== 'phase'
        ? null
        : {
            kind: 'phase',
            description: [...block.description, ...next.description],
            plannedStart: block.plannedStart ?? next.plannedStart,
            plannedEnd: block.plannedEnd ?? next.plannedEnd,
            actualStart: block.actualStart ?? next.actualStart,
            actualEnd: block.actualEnd ?? next.actualEnd,
            weight: block.weight ?? next.weight,
            progress: block.progress ?? next.progress,
            responsible: block.responsible ?? next.responsible,
            centre: [...block.centre, ...next.centre],
            note: [...block.note, ...next.note],
          };
    case 'indicator':
      return next.kind !== 'indicator'
        ? null
        : {
            kind: 'indicator',
            description: [...block.description, ...next.description],
            type: block.type ?? next.type,
            target: block.target ?? next.target,
            result: block.result ?? next.result,
            previousYears: block.previousYears,
            previousResults: [
              block.previousResults[0] ?? next.previousResults[0],
              block.previousResults[1] ?? next.previousResults[1],
            ],
            note: [...block.note, ...next.note],
          };
    case 'links':
      return next.kind === 'links' ? { kind: 'links', links: [...block.links, ...next.links] } : null;
    case 'participant':
      return null;
    default:
      return assertNever(block);
  }
}

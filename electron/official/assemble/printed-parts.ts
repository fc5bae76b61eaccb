import type { PrintedBlock } from '../printed-document.ts';
import { blockLine } from './block-line.ts';
import type { PrintedObjective } from './objective-pages.ts';

/** Where a part of a scheda begins on the paper: what is seen between it and the next one is about it. */
export interface PrintedPart {
  /** Code of the objective, as the scheda has it. */
  readonly code: string;
  readonly entity: 'objective' | 'participant' | 'phase' | 'indicator';
  /** Which of the rows of its kind it is, from 0; of the objective itself 0. */
  readonly index: number;
  /** The field of the objective that the part is; null for its head, and for rows. */
  readonly field: 'implementation' | 'progressReport' | 'statusId' | null;
  readonly page: number;
  readonly line: number;
}

/** The parts of one objective in the order of the paper, its head first. */
export function printedParts({ page, header, blocks }: PrintedObjective, code: string): readonly PrintedPart[] {
  const counts = { objective: 0, participant: 0, phase: 0, indicator: 0 };
  const head = { code, entity: 'objective', index: 0, field: null, page, line: 0 } as const;
  return [
    head,
    ...blocks.map((placed): PrintedPart => {
      const { block } = placed;
      const entity = isRow(block) ? block.kind : 'objective';
      const index = counts[entity];
      if (entity !== 'objective') counts[entity] += 1;
      const field = FIELDS[block.kind] ?? null;
      return { code, entity, index, field, page: placed.page, line: firstLine(block) ?? header.code.line };
    }),
  ];
}

const FIELDS: { readonly [Kind in PrintedBlock['kind']]?: NonNullable<PrintedPart['field']> } = {
  implementation: 'implementation',
  progressReport: 'progressReport',
  status: 'statusId',
};

const isRow = (block: PrintedBlock): block is Extract<PrintedBlock, { kind: 'participant' | 'phase' | 'indicator' }> =>
  block.kind === 'participant' || block.kind === 'phase' || block.kind === 'indicator';

/** The first line of any cell: a row's values may be printed above its description. */
function firstLine(block: PrintedBlock): number | undefined {
  const first = blockLine(block);
  if (block.kind !== 'phase' && block.kind !== 'indicator') return first;
  const values =
    block.kind === 'phase' ? [block.plannedStart, block.weight, block.responsible] : [block.type, block.target];
  const lines = [first, ...values.map((cell) => cell?.line)].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : Math.min(...lines);
}

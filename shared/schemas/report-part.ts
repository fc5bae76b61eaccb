import { z } from 'zod';

/** The parts of the document of a check, in their order. */
export const REPORT_PARTS = [
  'criteria',
  'summary',
  'centres',
  'objectives',
  'issues',
  'indicators',
  'sheets',
  'variations',
] as const;
export const reportPart = z.enum(REPORT_PARTS);
export type ReportPart = z.infer<typeof reportPart>;

/** The parts that are printed unless others are asked for. */
export function usualParts(isFinal: boolean): readonly ReportPart[] {
  const usual: readonly ReportPart[] = ['summary', 'centres', 'objectives', 'issues'];
  return isFinal ? ['criteria', ...usual, 'indicators', 'variations'] : usual;
}

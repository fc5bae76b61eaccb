import { z } from 'zod';

/** How an objective or a phase goes at a date; reckoned, never kept, and never the same as its state, which is typed. */
export const PACES = [
  'late',
  'onTrack',
  'ahead',
  'completed',
  'notStarted',
  'notComputable',
  'suspended',
  'dropped',
] as const;
export const pace = z.enum(PACES);
export type Pace = z.infer<typeof pace>;

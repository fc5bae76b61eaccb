import { z } from 'zod';

/** The two papers over the objectives of a year: their list, with weights and phases if so asked, and their phases on an axis of time. */
export const PAPER_KINDS = ['list', 'gantt'] as const;
export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof paperKind>;

/** By what a list is divided: the centre that answers, the programme above, the councillor. */
export const PAPER_GROUPS = ['centre', 'programme', 'councillor'] as const;
export const paperGroup = z.enum(PAPER_GROUPS);
export type PaperGroup = z.infer<typeof paperGroup>;

/** `weights` tells those of phases, indicators and centres; `onlyWrong` leaves only objectives whose weights do not add up. */
export const listOptions = z.strictObject({
  kind: z.literal('list'),
  order: paperGroup,
  phases: z.boolean(),
  weights: z.boolean(),
  onlyWrong: z.boolean(),
});
export type ListOptions = Readonly<z.infer<typeof listOptions>>;

/** `summary` draws objectives, each as one bar, instead of their phases; `onlyLate` leaves only what is late. */
export const ganttOptions = z.strictObject({ kind: z.literal('gantt'), onlyLate: z.boolean(), summary: z.boolean() });
export type GanttOptions = Readonly<z.infer<typeof ganttOptions>>;

export const paperOptions = z.discriminatedUnion('kind', [listOptions, ganttOptions]);
export type PaperOptions = Readonly<z.infer<typeof paperOptions>>;

import { z } from 'zod';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { LIST_KINDS, type ListKind } from '../../../shared/schemas/list-item.ts';
import { code, lineText, longText } from '../../../shared/schemas/primitives.ts';
import { sampleDate, sampleYear } from './sample-fields.ts';

/** A centre of responsibility with its sub-centres. Without a code it is one known only from a phase, by its short name. */
export interface SampleCentre {
  readonly code?: string | undefined;
  readonly longName?: string | undefined;
  readonly shortName: string;
  readonly children?: readonly SampleCentre[] | undefined;
}

/** An objective above PEG; its depth is its level. */
export interface SampleAncestor {
  readonly code: string;
  readonly title: string;
  readonly children?: readonly SampleAncestor[] | undefined;
}

const centre: z.ZodType<SampleCentre> = z.strictObject({
  code: code.optional(),
  longName: lineText.optional(),
  shortName: lineText.min(1),
  get children() {
    return z.array(centre).optional();
  },
});

const programma = z.strictObject({ code, title: longText.min(1) });
const missione = programma.extend({ children: z.array(programma) });
const mandato = programma.extend({ children: z.array(missione) });

const listItems: z.ZodType<Readonly<Record<ListKind, readonly string[]>>> = z.record(
  z.enum(LIST_KINDS),
  z.array(lineText.min(1)),
);

/** `comune.yaml`: the municipality and all that its objectives refer to. */
export const sampleMunicipality = z.strictObject({
  municipality: lineText.min(1),
  /** Day on which the demo prints. */
  date: sampleDate,
  plan: z.strictObject({ code, name: lineText.min(1), firstYear: sampleYear, lastYear: sampleYear }),
  levels: z.record(z.enum(LEVEL_CODES), lineText.min(1)),
  councillors: z.array(lineText.min(1)),
  lists: listItems,
  centres: z.array(centre),
  chain: z.array(mandato),
});
export type SampleMunicipality = z.infer<typeof sampleMunicipality>;

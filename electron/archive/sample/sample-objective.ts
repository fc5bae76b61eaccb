import { z } from 'zod';
import { direction } from '../../../shared/schemas/indicator.ts';
import { hundredths, lineText, longText } from '../../../shared/schemas/primitives.ts';
import { sampleHundredths, samplePercentage, samplePeriod, sampleYear } from './sample-fields.ts';
import type { SampleAncestor, SampleCentre, SampleMunicipality } from './sample-municipality.ts';

const ONE = hundredths.parse(100);

/**
 * `obiettivi/CODE.yaml`: one PEG objective. Names are checked against those of `comune.yaml`; people need no entry there, since
 * a name is what was typed. A centre is named by its code, one without code by its short name.
 */
export function sampleObjectiveOf({ councillors, lists, centres, chain }: SampleMunicipality) {
  const centre = named('il centro', centreNames(centres));
  const phase = z.strictObject({
    description: longText.min(1),
    planned: samplePeriod.optional(),
    actual: samplePeriod.optional(),
    weight: samplePercentage.optional(),
    progress: samplePercentage.optional(),
    responsible: lineText.default(''),
    centre: centre.optional(),
    note: longText.default(''),
  });
  const indicator = z.strictObject({
    description: longText.min(1),
    type: named('il tipo', lists.indicatorType),
    direction: direction.default('higher'),
    weight: sampleHundredths.default(ONE),
    target: sampleHundredths.optional(),
    result: sampleHundredths.optional(),
    /** Results of earlier years by year. */
    previous: z.record(z.string().regex(/^\d{4}$/u), sampleHundredths).default({}),
    note: longText.default(''),
  });
  const participant = z.strictObject({
    name: lineText.min(1),
    relation: named('la relazione', lists.relation),
    commitment: samplePercentage.optional(),
    period: samplePeriod.optional(),
  });
  return z.strictObject({
    year: sampleYear,
    parent: named('il programma', programmaCodes(chain)),
    councillor: named("l'assessorato", councillors),
    centre,
    responsible: lineText.default(''),
    shortDescription: lineText.min(1),
    title: longText.min(1),
    status: named('lo stato', lists.status),
    implementation: longText.default(''),
    progressReport: longText.default(''),
    participants: z.array(participant).default([]),
    phases: z.array(phase).default([]),
    indicators: z.array(indicator).default([]),
  });
}

/** A PEG objective of the sample; its code is the name of its file. */
export type SampleObjective = z.infer<ReturnType<typeof sampleObjectiveOf>> & { readonly code: string };

function named(what: string, names: readonly string[]) {
  return z.string().refine((name) => names.includes(name), {
    error: ({ input }) => `${what} «${String(input)}» non è in comune.yaml`,
  });
}

function centreNames(centres: readonly SampleCentre[]): string[] {
  return centres.flatMap(({ code, shortName, children = [] }) => [code ?? shortName, ...centreNames(children)]);
}

function programmaCodes(chain: readonly SampleAncestor[]): string[] {
  return chain.flatMap(({ code, children }) => (children === undefined ? [code] : programmaCodes(children)));
}

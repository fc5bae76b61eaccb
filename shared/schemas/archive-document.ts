import { z } from 'zod';
import { centre } from './centre.ts';
import { councillor } from './councillor.ts';
import { indicator } from './indicator.ts';
import { indicatorResult } from './indicator-result.ts';
import { level } from './level.ts';
import { listItem } from './list-item.ts';
import { municipality } from './municipality.ts';
import { objective } from './objective.ts';
import { participant } from './participant.ts';
import { person } from './person.ts';
import { phase } from './phase.ts';
import { plan } from './plan.ts';
import { settings } from './settings.ts';

export const ARCHIVE_DOCUMENT_FORMAT = 'pegaso-archivio';
export const ARCHIVE_DOCUMENT_VERSION = 1;

/**
 * A whole archive as one JSON document: every row with its identity, in a stable order; numbers with two decimals are integer
 * hundredths. The history is not part of it. Published as JSON Schema in docs/schema.
 */
export const archiveDocument = z.strictObject({
  format: z.literal(ARCHIVE_DOCUMENT_FORMAT),
  version: z.literal(ARCHIVE_DOCUMENT_VERSION),
  municipality: municipality.nullable(),
  settings,
  plans: z.array(plan).readonly(),
  levels: z.array(level).readonly(),
  centres: z.array(centre).readonly(),
  people: z.array(person).readonly(),
  councillors: z.array(councillor).readonly(),
  listItems: z.array(listItem).readonly(),
  objectives: z.array(objective).readonly(),
  phases: z.array(phase).readonly(),
  indicators: z.array(indicator).readonly(),
  indicatorResults: z.array(indicatorResult).readonly(),
  participants: z.array(participant).readonly(),
});
export type ArchiveDocument = z.infer<typeof archiveDocument>;

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type SampleMunicipality, sampleMunicipality } from './sample-municipality.ts';
import { type SampleObjective, sampleObjectiveOf } from './sample-objective.ts';
import { type SampleReviews, sampleReviews } from './sample-reviews.ts';
import { type SampleVersions, sampleVersions } from './sample-versions.ts';

/** Where the sample's source stands. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('../../../resources/sample', import.meta.url));

export interface Sample extends SampleMunicipality {
  /** PEG objectives by code. */
  readonly objectives: readonly SampleObjective[];
}

const italian = z.locales.it().localeError;

/**
 * Reads the source of the sample Comune and checks all of it before anything is built.
 * @throws AppError `document-unreadable`, or `field-invalid` with the file and every field that is wrong.
 */
export function readSample(folder: string = SAMPLE_FOLDER): Sample {
  const municipality = readYaml(folder, 'comune.yaml', sampleMunicipality);
  const objective = sampleObjectiveOf(municipality);
  const objectives = objectiveFiles(folder).map((file) => ({
    ...readYaml(folder, join('obiettivi', file), objective),
    code: basename(file, '.yaml'),
  }));
  return { ...municipality, objectives };
}

/** Reads the checks of the sample. @throws as `readSample`. */
export function readSampleReviews(folder: string = SAMPLE_FOLDER): SampleReviews {
  return readYaml(folder, 'verifiche.yaml', sampleReviews);
}

/** Reads the versions of the plan of the sample. @throws as `readSample`. */
export function readSampleVersions(folder: string = SAMPLE_FOLDER): SampleVersions {
  return readYaml(folder, 'versioni.yaml', sampleVersions);
}

function objectiveFiles(folder: string): string[] {
  const path = join(folder, 'obiettivi');
  try {
    return readdirSync(path)
      .filter((file) => file.endsWith('.yaml'))
      .toSorted();
  } catch (cause) {
    throw new AppError('document-unreadable', `La cartella «${path}» non si legge.`, { cause });
  }
}

function readYaml<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsedYaml(join(folder, file)), { error: italian });
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map(({ path, message }) => [fieldName(path), message]));
  const [[field, message] = ['', '']] = Object.entries(fields);
  const where = field === '' ? `Il file «${file}»` : `Nel file «${file}» il campo «${field}»`;
  throw new AppError('field-invalid', `${where} non va bene: ${message.replace(/\.$/u, '')}.`, {
    cause: result.error,
    fields,
  });
}

function parsedYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new AppError('document-unreadable', `Il file «${path}» non si legge: ${detail}`, { cause });
  }
}

/** `phases[2].weight`, counting from 1 as a person counts. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : `${name}${name === '' ? '' : '.'}${String(key)}`),
    '',
  );
}

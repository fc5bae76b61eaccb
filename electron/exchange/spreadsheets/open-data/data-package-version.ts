import { z } from 'zod';
import { JsonTooLarge } from '../../../files/json/json-heap.ts';
import { parseJson } from '../../../files/json/parse-json.ts';
import { OPEN_DATA_FORMAT } from './open-tables.ts';

const description = z.looseObject({ name: z.literal(OPEN_DATA_FORMAT), version: z.string().regex(/^\d{1,6}$/u) });

/** The version of open data that a `datapackage.json` says; null when it describes something else. */
export function dataPackageVersion(bytes: Uint8Array): number | null {
  try {
    const read = description.safeParse(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.success ? Number(read.data.version) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof JsonTooLarge) return null;
    throw error;
  }
}

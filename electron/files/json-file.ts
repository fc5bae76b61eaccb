import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { writeWhole } from './staged-file.ts';

/** A small file of the program's own (recent archives, window state): read whole, written whole. */
export interface JsonFile<Value> {
  /** What the file holds; null when there is none, or when it does not hold what it should: then it is set aside. */
  read(): Value | null;
  /** The file never holds half of it. @throws AppError `output-unwritable`. */
  write(value: Value): void;
}

/** @param report hears of a file that could not be understood, after it was renamed to `PATH.damaged`. */
export function jsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  report: (problem: unknown) => void,
): JsonFile<z.output<Schema>> {
  return {
    read() {
      const text = textOf(path);
      if (text === null) return null;
      try {
        return schema.parse(JSON.parse(text));
      } catch (problem) {
        renameSync(path, `${path}.damaged`);
        report(problem);
        return null;
      }
    },
    write: (value) => writeWhole(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`)),
  };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null;
    throw problem;
  }
}

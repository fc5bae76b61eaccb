import { join } from 'node:path';
import { z } from 'zod';
import { readArchiveDocument } from '../../electron/archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../electron/archive/document/write-archive-document.ts';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { type ArchiveDocument, archiveDocument } from '../../shared/schemas/archive-document.ts';
import { TABLE_NAMES, tableNamed } from '../../shared/schemas/table-names.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The sample with a mark after every text of every table of the catalogue that takes any words, and the Ente's name.
 * @param mark short enough for codes. @param name of the file, in the folder. @returns its path.
 */
export function markedArchive(folder: string, name: string, mark: string): string {
  const [sample, path] = [join(folder, 'campione.pegaso'), join(folder, name)];
  buildSample(sample, TEST_AUTHOR);
  const archive = openArchive(sample, { ...TEST_AUTHOR, access: 'read' });
  const marked = markedDocument(readArchiveDocument(archive.database), mark);
  archive.close();
  const write = (db: Parameters<typeof writeArchiveDocument>[0]) => writeArchiveDocument(db, marked);
  createArchive(path, { ...TEST_AUTHOR, content: { label: `testi ${mark}`, write } }).close();
  return path;
}

function markedDocument(document: ArchiveDocument, mark: string): ArchiveDocument {
  const tables = TABLE_NAMES.map((name) => {
    const { shape } = tableNamed(name).schema;
    const fields = Object.entries(shape).flatMap(([field, schema]) =>
      schema instanceof z.ZodType && schema.safeParse(`parole ${mark}`).success ? [field] : [],
    );
    const rows = (document[name] as readonly Row[]).map((row) => ({
      ...row,
      ...Object.fromEntries(fields.map((field) => [field, withMark(row[field], mark)])),
    }));
    return [name, rows] as const;
  });
  const { municipality } = document;
  return archiveDocument.parse({
    ...document,
    ...Object.fromEntries(tables),
    municipality: municipality === null ? null : { ...municipality, name: withMark(municipality.name, mark) },
  });
}

/** A text that says nothing goes on saying nothing: what is missing is shown otherwise than what is there. */
function withMark(value: unknown, mark: string): unknown {
  return typeof value === 'string' && value !== '' ? `${value} ${mark}` : value;
}

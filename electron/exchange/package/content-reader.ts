import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { type ArchiveDocument, archiveDocument, type RowsByTable } from '../../../shared/schemas/archive-document.ts';
import { broughtUp } from '../../../shared/schemas/brought-up.ts';
import type { DocumentTableName } from '../../../shared/schemas/document-table.ts';
import { DOCUMENT_TABLES } from '../../../shared/schemas/document-tables.ts';
import { eachTable } from '../../../shared/schemas/table-names.ts';
import { SharedIds } from '../../archive/document/shared-ids.ts';
import { FirstFault } from '../../files/first-fault.ts';
import { jsonParser } from '../../files/json/parse-json.ts';

/** By what a manifest tells a part. */
export interface PartFacts {
  readonly bytes: number;
  readonly sha256: string;
}

export const partFacts = (part: Uint8Array): PartFacts => ({
  bytes: part.length,
  sha256: createHash('sha256').update(part).digest('hex'),
});

/** Reads the texts of a package. @throws TypeError for what is not UTF-8. */
export const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const TABLES: Readonly<Record<string, { readonly schema: z.ZodType }>> = DOCUMENT_TABLES;

/**
 * Reads the content of a package as it is inflated: neither its bytes nor its text are ever whole in memory, and each row is checked as it
 * comes. What is wrong with it is said at its end, after the facts that tell whether it is what was sent.
 */
export class ContentReader {
  readonly #hash: Hash = createHash('sha256');
  readonly #decoder = decoder();
  readonly #ids = new SharedIds();
  readonly #parser = jsonParser({
    item: (name, item, index) => {
      const row = checkedRow(name, item, index);
      this.#ids.shareIn(name, row);
      return row;
    },
  });
  #bytes = 0;
  /** After a fault the rest is only counted. */
  readonly #fault = new FirstFault();

  write(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
    this.#fault.attempt(() => this.#parser.write(this.#decoder.decode(chunk, { stream: true })));
  }

  /** Of all that was written; to be asked once. */
  facts(): PartFacts {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** @throws TypeError, SyntaxError, JsonTooLarge, ZodError: what was wrong first. */
  end(): ArchiveDocument {
    this.#fault.attempt(() => this.#parser.write(this.#decoder.decode()));
    this.#fault.rethrow();
    const value = broughtUp(z.looseObject({}).parse(this.#parser.end()));
    // Every row was checked when it came: what is left to check is the document around them.
    const around = eachTable<Record<DocumentTableName, unknown>>((name) =>
      Array.isArray(value[name]) ? [] : value[name],
    );
    const document = archiveDocument.parse({ ...value, ...around });
    return { ...document, ...eachTable<RowsByTable>((name) => value[name]) };
  }
}

function checkedRow(name: string, row: unknown, index: number): unknown {
  const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (table === undefined) return row;
  const read = table.schema.safeParse(row);
  if (read.success) return read.data;
  throw new z.ZodError(read.error.issues.map((issue) => ({ ...issue, path: [name, index, ...issue.path] })));
}

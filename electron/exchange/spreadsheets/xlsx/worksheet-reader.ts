import { FirstFault } from '../../../files/first-fault.ts';
import type { CellRange } from '../cells/cell.ts';
import { columnOf, rangeNamed } from '../cells/cell-name.ts';
import { type XmlHandlers, type XmlReader, xmlReader } from '../xml/read-xml.ts';
import type { RawCell, WorkbookContext } from './cell-value.ts';
import { type PlainRow, plainRow, ROW_START } from './plain-row.ts';
import { type Worksheet, WorksheetRows } from './worksheet-rows.ts';

/** Bytes of a sheet that are read at once: few rows are cut in two by them. */
const PIECE = 1 << 16;
/** What may hold the text of a row that is none: comments and the like. Two pieces may share the two characters that begin it. */
const NO_ELEMENT = /^[!?]|<[!?](?!xml )/;

/** Reads one sheet as its bytes come, so that they are never whole in memory. What is wrong with it is said at its end. */
export class WorksheetReader {
  readonly #xml: XmlReader;
  readonly #rows: WorksheetRows;
  readonly #merged: CellRange[] = [];
  #bytes: Uint8Array[] = [];
  #length = 0;
  #isPlain = true;
  readonly #fault = new FirstFault();
  #raw: RawCell | null = null;
  #target: 'value' | 'inline' | null = null;
  #isPronunciation = false;

  constructor(part: string, context: WorkbookContext) {
    this.#rows = new WorksheetRows(part, context);
    this.#xml = xmlReader(part, this.#handlers(), { taken: (piece, parse) => this.#take(piece, parse) });
  }

  /** Takes the next bytes; after a fault they are only let by. */
  write(bytes: Uint8Array): void {
    this.#fault.attempt(() => {
      this.#bytes.push(bytes);
      this.#length += bytes.length;
      if (this.#length >= PIECE) this.#readBytes();
    });
  }

  /** @throws SpreadsheetFault: what was wrong first. */
  end(): Worksheet {
    this.#fault.attempt(() => {
      this.#readBytes();
      this.#xml.end();
    });
    this.#fault.rethrow();
    return { rows: this.#rows.rows, merged: this.#merged };
  }

  #readBytes(): void {
    const bytes = Buffer.concat(this.#bytes);
    this.#bytes = [];
    this.#length = 0;
    this.#xml.write(bytes);
  }

  /** Rows that are written plainly are read at once, and the parser never sees them. */
  #take(piece: string, parse: (text: string) => void): void {
    this.#isPlain &&= !NO_ELEMENT.test(piece);
    let from = 0;
    for (let at = this.#isPlain ? piece.indexOf(ROW_START) : -1; at !== -1; ) {
      const plain = plainRow(piece, at);
      if (plain !== null) {
        parse(piece.slice(from, at));
        this.#addPlain(plain);
        from = plain.end;
      }
      at = piece.indexOf(ROW_START, plain?.end ?? at + 1);
    }
    parse(piece.slice(from));
  }

  #addPlain({ number, hidden, cells }: PlainRow): void {
    this.#rows.open(number, hidden);
    for (const cell of cells) {
      this.#rows.goTo(cell.column);
      this.#rows.add(cell);
    }
    this.#rows.close();
  }

  #handlers(): XmlHandlers {
    return {
      open: (name, attributes) => this.#open(name.slice(name.indexOf(':') + 1), attributes),
      close: (name) => this.#close(name.slice(name.indexOf(':') + 1)),
      text: (piece) => {
        if (this.#raw === null || this.#target === null) return;
        if (this.#target === 'inline') this.#raw.inline += piece;
        else this.#raw.value += piece;
      },
    };
  }

  #open(element: string, attributes: Readonly<Record<string, string>>): void {
    switch (element) {
      case 'row': {
        const { r, hidden } = attributes;
        this.#rows.open(r === undefined ? r : Number(r), hidden === '1' || hidden === 'true');
        break;
      }
      case 'c': {
        const { r, t = 'n', s = '0' } = attributes;
        this.#rows.goTo(r === undefined ? r : columnOf(r));
        this.#raw = { type: t, style: Number(s), value: null, inline: '', hasFormula: false };
        break;
      }
      case 'f':
        if (this.#raw !== null) this.#raw.hasFormula = true;
        break;
      case 'v':
        if (this.#raw !== null) this.#raw.value = '';
        this.#target = 'value';
        break;
      case 'rPh':
        this.#isPronunciation = true;
        break;
      case 't':
        this.#target = this.#isPronunciation ? null : 'inline';
        break;
      case 'mergeCell': {
        const range = rangeNamed(attributes['ref'] ?? '');
        if (range !== null) this.#merged.push(range);
        break;
      }
    }
  }

  #close(element: string): void {
    switch (element) {
      case 'v':
      case 't':
        this.#target = null;
        break;
      case 'rPh':
        this.#isPronunciation = false;
        break;
      case 'c':
        if (this.#raw !== null) this.#rows.add(this.#raw);
        this.#raw = null;
        break;
      case 'row':
        this.#rows.close();
        break;
    }
  }
}

import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrintRequest } from '../../../../electron/scheda/print/print-request.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { printOf, refusal } from './print-of.ts';

/** A closed archive, and prints of it. */
function closedArchive() {
  const { archive, path: archivePath } = filledArchive();
  archive.close();
  const request = (outPath: string, different: Partial<PrintRequest> = {}) => printOf(archivePath, outPath, different);
  return { archivePath, request };
}

describe('a print job', () => {
  test('refuses an output that is no ordinary PDF', () => {
    const { archivePath, request } = closedArchive();
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    mkdirSync(at('cartella.pdf'));
    mkdirSync(at('chiusa'), { mode: 0o555 });
    symlinkSync(archivePath, at('collegamento.pdf'));
    linkSync(archivePath, at('doppione.pdf'));
    writeFileSync(at('lettera.pdf'), 'Gentile Sindaco');
    writeFileSync(at('protetto.pdf'), '%PDF-1.7');
    chmodSync(at('protetto.pdf'), 0o444);
    const before = readFileSync(archivePath);
    const cases: readonly [string, RegExp][] = [
      [archivePath, /è l'archivio stesso/u],
      [at('collegamento.pdf'), /è l'archivio stesso/u],
      [at('doppione.pdf'), /è l'archivio stesso/u],
      [at('cartella.pdf'), /è una cartella/u],
      [at('altro.pegaso'), /deve finire in \.pdf/u],
      [at('lettera.pdf'), /non è un PDF/u],
      [at('protetto.pdf'), /il file è di sola lettura/u],
      [at('chiusa/schede.pdf'), /la cartella è di sola lettura/u],
      [at('manca/schede.pdf'), /la cartella non c'è/u],
    ];
    for (const [out, message] of cases) {
      expect(refusal(request(out))).toMatch(/^output-unwritable: /u);
      expect(refusal(request(out))).toMatch(message);
    }
    chmodSync(at('protetto.pdf'), 0o644);
    expect(refusal(request(at('protetto.pdf'), { overwrite: false }))).toMatch(/esiste già/u);
    expect(readFileSync(at('lettera.pdf'), 'utf8')).toBe('Gentile Sindaco');
    expect(readFileSync(archivePath).equals(before)).toBe(true);
  });

  test('refuses a selection without objectives', () => {
    const { request } = closedArchive();
    const out = join(temporaryFolder(), 'a.pdf');
    expect(refusal(request(out, { selection: { text: 'che nessuno ha' } }))).toMatch(/^nothing-to-print: /u);
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });
});

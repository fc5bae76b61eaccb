import { chmodSync, linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../../electron/files/staged-file.ts';
import { PDF, WORKBOOK, writableTarget } from '../../../electron/files/writable-target.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe.each([PDF, WORKBOOK])('an output that is $noun', (kind) => {
  const names = { own: `mio${kind.extension}`, other: `lettera${kind.extension}` };

  function room() {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    writeFileSync(at(names.own), `${kind.mark} di ieri`);
    writeFileSync(at(names.other), `Egregio ufficio, ${'vi scrivo '.repeat(30)}${kind.mark}`);
    writeFileSync(at('archivio'), kind.mark);
    return at;
  }

  test('may take the place of one of its kind, of an empty file, or a free name', () => {
    const at = room();
    writeFileSync(at(`vuoto${kind.extension}`), '');
    symlinkSync(at(names.own), at(`via${kind.extension}`));
    expect(writableTarget(at(names.own), kind)).toBe(at(names.own));
    expect(writableTarget(at(`vuoto${kind.extension}`), kind)).toBe(at(`vuoto${kind.extension}`));
    expect(writableTarget(at(`nuovo${kind.extension.toUpperCase()}`), kind)).toMatch(/nuovo/u);
    expect(writableTarget(at(`via${kind.extension}`), kind)).toBe(at(names.own));
  });

  test('is refused before anything is written where it would harm, or could not be', () => {
    const at = room();
    const named = (name: string): string => at(`${name}${kind.extension}`);
    mkdirSync(named('cartella'));
    mkdirSync(at('chiusa'), { mode: 0o555 });
    linkSync(at('archivio'), named('doppione'));
    writeFileSync(named('protetto'), kind.mark);
    chmodSync(named('protetto'), 0o444);
    const before = readdirSync(at(''));
    const refused = (path: string, reason: string, rules = {}): void => {
      expect(() => writableTarget(path, kind, rules)).toThrow(
        expect.objectContaining({ code: 'output-unwritable', message: expect.stringContaining(reason) }),
      );
    };
    refused(named('cartella'), 'è una cartella');
    refused(at(names.other), `esiste già e non è ${kind.noun}`);
    refused(named('protetto'), 'il file è di sola lettura');
    refused(named('doppione'), "è l'archivio stesso", { source: at('archivio') });
    refused(at(names.own), 'esiste già, scegliere', { overwrite: false });
    refused(at('nuovo.doc'), `il nome deve finire in ${kind.extension}`);
    refused(named('manca/nuovo'), "la cartella non c'è");
    refused(named('chiusa/nuovo'), 'la cartella è di sola lettura');
    refused(named(`${names.own}/nuovo`), 'la cartella indicata è un file');
    expect(readdirSync(at(''))).toEqual(before);
  });
});

test('a file that cannot get its name leaves what stands there, and nothing beside it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.pdf');
  mkdirSync(path);
  writeFileSync(join(path, 'di ieri'), '');
  expect(() => writeWhole(path, Buffer.from('di oggi'))).toThrow(
    expect.objectContaining({ code: 'output-unwritable' }),
  );
  expect(readdirSync(path)).toEqual(['di ieri']);
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

import { describe, expect, test } from 'vitest';
import { packageBytes } from '../../../../electron/exchange/package/package-bytes.ts';
import { packageJsonSchema } from '../../../../electron/exchange/package/package-json-schema.ts';
import { readPackage } from '../../../../electron/exchange/package/read-package.ts';
import { readZip } from '../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { handedPackage } from '../../../support/offices/handed-package.ts';
import { fileOf, forged, LIMITS, refusal, written } from './packages-by-hand.ts';

describe('a package', () => {
  test('comes back as it was written, and is the same bytes each time', async () => {
    const { manifest, content } = handedPackage();
    const bytes = await packageBytes(manifest, content);
    expect((await packageBytes(manifest, content)).equals(bytes)).toBe(true);
    const read = await readPackage(fileOf(bytes));
    expect(read.content).toEqual(content);
    const { parts, ...rest } = read.manifest;
    expect(rest).toEqual(manifest);
    expect(parts.map(({ name }) => name)).toEqual(['contenuto.json', 'LEGGIMI.txt']);
  });

  test('tells who opens it by hand whose it is', async () => {
    const parts = await readZip(fileOf(await written()), LIMITS);
    const readme = parts.get('LEGGIMI.txt')?.toString('utf8') ?? '';
    expect(readme).toContain('Ente: Comune di Prova\r\n');
    expect(readme).toContain('Da restituire entro il: 30/06/2026');
    expect(parts.get('contenuto.json')?.toString('utf8')).toContain('\n  "objectives": [\n');
  });

  test('is refused with any one byte altered, and cut anywhere', async () => {
    const bytes = await written();
    for (let at = 0; at < bytes.length; at += at < bytes.length - 500 ? 97 : 2) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refusal(altered);
    }
    for (const length of [0, 3, 100, bytes.length - 200, bytes.length - 1]) await refusal(bytes.subarray(0, length));
  });

  test('is given up half way', async () => {
    const reading = readPackage(fileOf(await written()), { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('of a newer version says so before anything else', async () => {
    const newer = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"version": 3', '"version": 4').replace('"purpose"', '"scopo"');
      texts.contenuto = 'none';
    });
    expect(await refusal(newer)).toContain('versione più nuova di Pegaso, aggiornare il programma');
    const named = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"version": 3', '"version": 4, "application": "2.10.0"');
    });
    expect(await refusal(named)).toContain('versione più nuova di Pegaso (2.10.0), aggiornare il programma');
    const shouting = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"version": 3', '"version": 4, "application": "2.0.0 PREMERE QUI"');
    });
    expect(await refusal(shouting)).not.toContain('PREMERE');
  });

  test('that is another zip, or no zip, says what it is not', async () => {
    const other = await writeZip([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }]);
    expect(await refusal(other)).toContain('non è un pacchetto di Pegaso');
    expect(await refusal(Buffer.from('Egregio ufficio'))).toContain('il suo contenuto è di un altro tipo');
    const strange = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('pegaso-pacchetto', 'altro-pacchetto');
    });
    expect(await refusal(strange)).toContain('non è un pacchetto di Pegaso');
  });
});

test('the published JSON Schema says what a manifest is', async () => {
  await expect(`${JSON.stringify(packageJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/schema/pegaso-pacchetto-3.schema.json',
  );
});

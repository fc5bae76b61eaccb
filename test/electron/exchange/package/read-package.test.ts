import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { packageBytes } from '../../../../electron/exchange/package/package-bytes.ts';
import { packageJsonSchema } from '../../../../electron/exchange/package/package-json-schema.ts';
import { seal, UNSEALED } from '../../../../electron/exchange/package/package-seal.ts';
import { readPackage } from '../../../../electron/exchange/package/read-package.ts';
import { readZip } from '../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { handedPackage } from '../../../support/offices/handed-package.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LIMITS = { entries: 10, bytes: 1e8, ratio: 1e4, freeBytes: 1e8, depth: 5 };

function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'S08.pegasoz');
  writeFileSync(path, bytes);
  return path;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const refused: unknown = await readPackage(fileOf(bytes)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'package-refused' });
  const message = refused instanceof Error ? refused.message : '';
  expect(message).toMatch(/^Il pacchetto «S08.pegasoz» non si può leggere: .+\.$/u);
  return message;
}

const written = () => {
  const { manifest, content } = handedPackage();
  return packageBytes(manifest, content);
};

interface Texts {
  manifesto: string;
  contenuto: string;
  leggimi: string;
}

/** A package made anew with other texts in it, hashes and seal put right: what a person of ill will could send. */
async function forged(change: (texts: Texts) => void, more: readonly string[] = []): Promise<Buffer> {
  const parts = await readZip(fileOf(await written()), LIMITS);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const before = { contenuto: text('contenuto.json'), leggimi: text('LEGGIMI.txt') };
  const texts = { manifesto: text('manifesto.json'), ...before };
  change(texts);
  const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
  const replaced = (['contenuto', 'leggimi'] as const).reduce(
    (manifesto, name) =>
      manifesto
        .replace(sha256(before[name]), sha256(texts[name]))
        .replace(`"bytes": ${Buffer.byteLength(before[name])}`, `"bytes": ${Buffer.byteLength(texts[name])}`),
    texts.manifesto,
  );
  const zip = await writeZip(
    [
      { name: 'manifesto.json', content: Buffer.from(replaced) },
      { name: 'contenuto.json', content: Buffer.from(texts.contenuto) },
      { name: 'LEGGIMI.txt', content: Buffer.from(texts.leggimi) },
      ...more.map((name) => ({ name, content: Buffer.from('') })),
    ].filter(({ content }) => content.toString() !== 'none'),
    UNSEALED,
  );
  seal(zip);
  return zip;
}

/** One row of a list of the content, as JSON. */
function row(contenuto: string, list: string): string {
  const [first] = JSON.parse(contenuto)[list];
  return JSON.stringify(first);
}

const withRow = (contenuto: string, list: string, added: string) =>
  contenuto.replace(new RegExp(`"${list}": \\[`, 'u'), (head) => `${head}${added},`);

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
      texts.manifesto = texts.manifesto.replace('"version": 1', '"version": 2').replace('"purpose"', '"scopo"');
      texts.contenuto = 'none';
    });
    expect(await refusal(newer)).toContain('versione più nuova di Pegaso, aggiornare il programma');
    const named = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"version": 1', '"version": 2, "application": "2.10.0"');
    });
    expect(await refusal(named)).toContain('versione più nuova di Pegaso (2.10.0), aggiornare il programma');
    const shouting = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"version": 1', '"version": 2, "application": "2.0.0 PREMERE QUI"');
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

  test('with parts more or less than it lists is refused', async () => {
    expect(await refusal(await forged(() => {}, ['virus.exe']))).toContain('file che non sono suoi');
    expect(await refusal(await forged(() => {}, [`${'a/'.repeat(1_000)}b`]))).toContain('troppe cartelle');
    const without = await forged((texts) => {
      texts.leggimi = 'none';
    });
    expect(await refusal(without)).toContain('manca una delle sue parti');
    const unlisted = await forged((texts) => {
      texts.manifesto = texts.manifesto.replace('"LEGGIMI.txt"', '"leggimi.md"');
    });
    expect(await refusal(unlisted)).toContain('manca una delle sue parti');
  });

  test.each<[string, (texts: Texts) => void, string]>([
    [
      'text that is no JSON',
      (texts) => {
        texts.contenuto = texts.contenuto.slice(0, -10);
      },
      'la parte «contenuto.json» è illeggibile',
    ],
    [
      'a prototype in the manifest',
      (texts) => {
        texts.manifesto = texts.manifesto.replace('{', '{ "__proto__": { "admin": true },');
      },
      'contiene un valore non ammesso',
    ],
    [
      'a prototype in a row',
      (texts) => {
        const [head, tail] = texts.contenuto.split('"phases": [\n    {');
        texts.contenuto = `${head}"phases": [\n    { "__proto__": { "progress": 100 },${tail}`;
      },
      'contiene un valore non ammesso (phases.0)',
    ],
    [
      'a wrong type',
      (texts) => {
        texts.contenuto = texts.contenuto.replace('"weight": 10000', '"weight": "100,00"');
      },
      'contiene un valore non ammesso (phases.0.weight)',
    ],
    [
      'a dangling reference',
      (texts) => {
        texts.contenuto = texts.contenuto.replace('"centreId": null', `"centreId": "${newId()}"`);
      },
      "rimanda a una riga di «centres» che non c'è",
    ],
    [
      'an identity twice in a table',
      (texts) => {
        texts.contenuto = withRow(texts.contenuto, 'phases', row(texts.contenuto, 'phases'));
      },
      'due righe con la stessa identità',
    ],
    [
      'an identity twice across tables',
      (texts) => {
        const { id } = JSON.parse(row(texts.contenuto, 'phases'));
        texts.contenuto = texts.contenuto.replace('"people": []', `"people": [{ "id": "${id}", "name": "Verdi" }]`);
      },
      'due righe con la stessa identità',
    ],
    [
      'a name that may stand once twice',
      (texts) => {
        const people = [newId(), newId()].map((id) => `{ "id": "${id}", "name": "Verdi" }`);
        texts.contenuto = texts.contenuto.replace('"people": []', `"people": [${people}]`);
      },
      'ha due volte «Verdi» in «people»',
    ],
    [
      'a status that is a type of indicator',
      (texts) => {
        const { id } = JSON.parse(texts.contenuto).listItems.find(({ kind }: { kind: string }) => kind !== 'status');
        texts.contenuto = texts.contenuto.replace(/"statusId": (?:null|"[^"]*")/u, `"statusId": "${id}"`);
      },
      'ha una voce di un altro elenco',
    ],
    [
      'half a character',
      (texts) => {
        texts.contenuto = texts.contenuto.replace('"title": "', '"title": "\\ud83c');
      },
      'contiene un valore non ammesso (objectives.0.title)',
    ],
    [
      'a content that is no document',
      (texts) => {
        texts.contenuto = '[]';
      },
      'contiene un valore non ammesso, farselo mandare di nuovo',
    ],
    [
      'an objective under itself',
      (texts) => {
        const { id } = JSON.parse(row(texts.contenuto, 'objectives'));
        texts.contenuto = texts.contenuto.replace('"parentId": null', `"parentId": "${id}"`);
      },
      'sta sotto sé stessa',
    ],
    [
      'an objective that the content does not have',
      (texts) => {
        const { id } = JSON.parse(row(texts.contenuto, 'objectives'));
        texts.manifesto = texts.manifesto.replaceAll(id, newId());
      },
      'un obiettivo del manifesto manca nel contenuto',
    ],
    [
      'another Ente in the content',
      (texts) => {
        texts.contenuto = texts.contenuto.replace('Comune di Prova', 'Comune di Altrove');
      },
      'sono di enti diversi',
    ],
  ])('with %s is refused', async (_, change, reason) => {
    expect(await refusal(await forged(change))).toContain(reason);
  });

  test('with text that is no UTF-8 is refused', async () => {
    const parts = await readZip(fileOf(await written()), LIMITS);
    const manifest = Buffer.from(parts.get('manifesto.json') ?? '');
    manifest[manifest.indexOf('Prova')] = 0xe8;
    const zip = await writeZip(
      [...parts].map(([name, content]) =>
        name === 'manifesto.json' ? { name, content: manifest } : { name, content },
      ),
    );
    expect(await refusal(zip)).toContain('la parte «manifesto.json» è illeggibile');
  });

  test('zipped again by hand is refused, though every part is right', async () => {
    const parts = await readZip(fileOf(await written()), LIMITS);
    const again = await writeZip([...parts].map(([name, content]) => ({ name, content })));
    expect(await refusal(again)).toContain('è stato modificato dopo che Pegaso lo ha scritto');
  });
});

test('the published JSON Schema says what a manifest is', async () => {
  await expect(`${JSON.stringify(packageJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/schema/pegaso-pacchetto-1.schema.json',
  );
});

import { describe, expect, test } from 'vitest';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { readZip } from '../../../../electron/exchange/zip/read-zip.ts';
import { writeZip } from '../../../../electron/exchange/zip/write-zip.ts';
import { fileOf, forged, LIMITS, refusal, type Texts, written } from './packages-by-hand.ts';

/** One row of a list of the content, as JSON. */
function row(contenuto: string, list: string): string {
  const [first] = JSON.parse(contenuto)[list];
  return JSON.stringify(first);
}

const withRow = (contenuto: string, list: string, added: string) =>
  contenuto.replace(new RegExp(`"${list}": \\[`, 'u'), (head) => `${head}${added},`);

describe('a package', () => {
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

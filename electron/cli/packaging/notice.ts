import type { ThirdParty } from './third-parties.ts';

const RULE = '-'.repeat(80);

/**
 * The file NOTICE: whose work is in the installed program, and under which terms, word for word. A text that several packages share stands
 * once, after all their names. @param parties in the order in which they are to be named.
 */
export function noticeText(parties: readonly ThirdParty[]): string {
  const byText = Map.groupBy(parties, ({ texts, author, licence }) => {
    if (texts.length > 0) return texts.join('\n\n');
    const by = author === '' ? '' : `, by ${author}`;
    return `The package brings no text of its licence; it names ${licence}${by}.`;
  });
  const parts = [...byText].map(([text, those]) => {
    const names = those.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [RULE, ...names, RULE, '', text, ''].join('\n');
  });
  return [HEAD, ...parts].join('\n');
}

const HEAD = `Pegaso is under the European Union Public Licence 1.2, in the file LICENSE. What is installed has in it work of others, named here with
their licences. Those of Chromium and of what Electron is made of lie beside the program, in LICENSES.chromium.html.
`;

import type { SalvageLoss, SalvageReport } from '../schemas/salvage.ts';
import { counted, italianCount } from './counted.ts';
import { asTitle } from './table-words.ts';

/** What is said over the rows of each kind, in the order in which they are told. */
const HEADINGS: Readonly<Record<SalvageLoss['kind'], string>> = {
  lost: 'Andati persi',
  orphan: 'Letti, ma appartenevano a qualcosa che è andato perso',
  refused: 'Letti, ma non sono più validi',
  cut: 'Salvati in parte',
  rebuilt: 'Ricostruiti da ciò che ne restava altrove nel file',
};

const KINDS = Object.keys(HEADINGS) as readonly SalvageLoss['kind'][];

/** The report of a salvage as lines of text that a person can read, copy and keep: what was read in short, then all that was not. */
export function salvageInWords(report: SalvageReport): readonly string[] {
  const { losses } = report;
  const told = KINDS.flatMap((kind) => {
    const of = losses.filter((loss) => loss.kind === kind);
    return of.length === 0 ? [] : ['', `${HEADINGS[kind]} (${italianCount(of.length)}):`, ...of.flatMap(lossInWords)];
  });
  return [...salvageInShort(report), ...told];
}

/** How much was read and how much was not, table by table. */
export function salvageInShort({
  tables,
  history,
  badPages,
  pages,
  hasForeignWal,
  isWhole,
}: SalvageReport): readonly string[] {
  const rows = tables
    .filter(({ read, lost, maybeMore }) => read > 0 || lost > 0 || maybeMore)
    .map(({ rows: noun, read, lost, maybeMore }) => {
      const missing = lost === 0 ? '' : `, ${italianCount(lost)} non si sono potuti salvare`;
      const more = maybeMore ? ', forse altri di cui non resta traccia' : '';
      return `${asTitle(noun)}: ${italianCount(read)}${missing}${more}`;
    });
  return [
    isWhole
      ? 'Si è potuto leggere tutto.'
      : `Non si è potuto leggere tutto: ${counted(badPages, 'pagina guasta', 'pagine guaste')} su ${italianCount(pages)}.`,
    ...rows,
    ...historyInWords(history),
    ...(hasForeignWal
      ? ["Le modifiche nel file accanto che finisce in -wal sono di un'altra versione e non sono comprese."]
      : []),
  ];
}

function historyInWords({ read, dropped, maybeMore }: SalvageReport['history']): readonly string[] {
  const lost = dropped === 0 ? '' : `, ${italianCount(dropped)} non portano più a ciò che c'è`;
  return [`Modifiche nella storia: ${italianCount(read)}${lost}${maybeMore ? ', altre non si leggono' : ''}`];
}

function lossInWords({ noun, objective, id, says }: SalvageLoss): readonly string[] {
  const where = objective === null ? '' : ` dell'obiettivo ${objective}`;
  const known = says === '' ? [`di cui resta solo l'identità ${id ?? 'perduta'}`] : says.split('\n');
  return [
    `- ${noun}${noun === 'obiettivo' && objective !== null ? ` ${objective}` : where}`,
    ...known.map((line) => `    ${line}`),
  ];
}

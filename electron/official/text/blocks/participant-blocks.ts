import type { PlacedBlock } from '../../assemble/objective-pages.ts';
import type { PrintedCell, PrintedLine } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isMadeOfHeads, PARTICIPANT_HEADS } from '../words/labels.ts';
import { isInCapitals, relationAtEnd } from '../words/sheet-vocabulary.ts';
import type { SheetSection } from './sections.ts';

/** Name and relation, then what can be told from the end of the row: commitment, first and last day. */
const ROW = /^(?<who>.*?)\s*(?<commitment>[-−]?\d\S*\s?%)?(?:\s*(?<from>\d+\/\S+))?(?:\s+(?<to>\d+\/\S+))?$/u;
/** Words of a name written in small letters, when nothing tells where it ends. */
const NAME_WORDS = 2;

/** The people involved, a row each. One date alone is the first day. */
export function participantBlocks({ content }: SheetSection, problems: ProblemLog): PlacedBlock[] {
  return content.flatMap(({ page, lines }) =>
    lines
      .filter(({ text }) => !isMadeOfHeads(text, PARTICIPANT_HEADS))
      .map((line) => ({ page, block: participant(line, page, problems) })),
  );
}

function participant({ text, line }: PrintedLine, page: number, problems: ProblemLog) {
  const { who = '', commitment, from, to } = ROW.exec(text)?.groups ?? {};
  const { name, relation, certain } = nameAndRelation(who);
  const place = { page, line, cell: 'Soggetti coinvolti' };
  if (!certain) {
    const message = `Non è certo dove finisca il nome in «${who}»: letti nominativo «${name}», relazione «${relation}».`;
    problems.mild('name-or-relation', message, place);
  }
  if (from !== undefined && to === undefined) {
    problems.mild('one-date', `C'è una data sola, «${from}»: presa come Data Inizio.`, place);
  }
  const cell = (value: string | undefined): PrintedCell =>
    value === undefined || value === '' ? null : { text: value, line };
  return {
    kind: 'participant',
    name: cell(name),
    relation: cell(relation),
    commitment: cell(commitment),
    fromDate: cell(from),
    toDate: cell(to),
  } as const;
}

/** A known relation ends the words; else the name is what is in capitals; else the first two words. */
function nameAndRelation(who: string): { name: string; relation: string; certain: boolean } {
  const known = relationAtEnd(who);
  if (known !== null && known !== who)
    return { name: who.slice(0, -known.length).trim(), relation: known, certain: true };
  const words = who.split(' ');
  const small = words.findIndex((word) => !isInCapitals(word));
  if (small === -1) return { name: who, relation: '', certain: words.length <= NAME_WORDS + 1 };
  const end = small > 0 ? small : NAME_WORDS;
  const certain = small > 1 || words.length <= NAME_WORDS;
  return { name: words.slice(0, end).join(' '), relation: words.slice(end).join(' '), certain };
}

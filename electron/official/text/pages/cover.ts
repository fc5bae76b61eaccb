import { parsePrintedDate } from '../../../../shared/format/dates.ts';
import { type Cover, type CoverParameters, cover } from '../../../../shared/schemas/cover.ts';
import type { PrintedLine } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isLabel, LABELS } from '../words/labels.ts';

const DATE = /^Data elaborazione\s*(.*)$/u;
const PARAMETERS = /^Parametri selezionati\s*:?$/u;
const PARAMETER =
  /^(?<name>Vista|Livello|Descrizione sintetica|Centro di Responsabilit(?:à|a'|a’))\s*:?\s+(?<value>.+)$/u;

/**
 * Reads what stands above the first scheda. It has to be a cover: any other text is a blocking problem, because it may be a
 * page whose header is missing.
 * @returns null when there is no cover, or it cannot be read.
 */
export function readPrintedCover(before: readonly PrintedLine[], problems: ProblemLog): Cover | null {
  const lines = before.filter(({ text }) => text !== '');
  const [first, second, ...rest] = lines;
  if (first === undefined) return null;
  const printedDate = second === undefined ? undefined : DATE.exec(second.text)?.[1];
  if (!isLabel(first.text, LABELS.sheet) || second === undefined || printedDate === undefined) {
    const message = `«${first.text}» non è l'inizio di una scheda né di una copertina: il documento è incompleto.`;
    problems.blocking('not-a-cover', message, { page: 1, line: first.line });
    return null;
  }
  const date = parsePrintedDate(printedDate);
  if (!date.ok) {
    problems.blocking('date', date.message, { page: 1, line: second.line, cell: 'Data elaborazione' });
    return null;
  }
  const checked = cover.safeParse({ date: date.value, parameters: parametersIn(rest, problems) });
  if (checked.success) return checked.data;
  problems.blocking('not-a-cover', 'La copertina ha un parametro non ammesso.', { page: 1, line: first.line });
  return null;
}

function parametersIn(lines: readonly PrintedLine[], problems: ProblemLog): CoverParameters {
  const values = new Map<string, string>();
  let last: string | null = null;
  for (const { text, line } of lines) {
    if (PARAMETERS.test(text)) continue;
    const { name, value } = PARAMETER.exec(text)?.groups ?? {};
    if (name !== undefined && value !== undefined && !values.has(name)) {
      values.set(name, value);
      last = name;
    } else if (last === 'Descrizione sintetica') values.set(last, `${values.get(last)} ${text}`);
    else
      problems.mild('cover-line', `«${text}» non è un parametro conosciuto della copertina: è stato ignorato.`, {
        page: 1,
        line,
      });
  }
  const plan = codeAndName(values.get('Vista'));
  const centre = codeAndName([...values].find(([name]) => name.startsWith('Centro'))?.[1]);
  const levelLabel = values.get('Livello');
  const shortDescription = values.get('Descrizione sintetica');
  return {
    ...(plan === null ? {} : { plan }),
    ...(levelLabel === undefined ? {} : { levelLabel }),
    ...(shortDescription === undefined ? {} : { shortDescription }),
    ...(centre === null ? {} : { centre }),
  };
}

function codeAndName(value: string | undefined): { code: string; name: string } | null {
  if (value === undefined) return null;
  const [code = '', ...name] = value.split(' ');
  return { code, name: name.join(' ') };
}

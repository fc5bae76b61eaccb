import { labelForm } from './labels.ts';

/*
 * Words that tell one cell from the next where the text joins them by a space. Extend these lists when a document of another
 * municipality uses others; accents, apostrophes and full stops do not count.
 */

/** First words of the name of a centre, in capitals: `SETT. POLIT. CULTURALI`, `AREA-UO`, `U.O. TRIBUTI`. */
const ORGANISATION_WORDS = words(`
  AGENZIA AMBITO ANAGRAFE AREA AVVOCATURA AZIENDA BIBLIOTECA CED CENTRALE CENTRO COMANDO COORDINAMENTO CORPO DIP DIPARTIMENTO DIR
  DIREZIONE DIVISIONE ECONOMATO FARMACIA GABINETTO ISTITUTO ISTITUZIONE MUSEO NUCLEO POLIZIA POLO RAGIONERIA REPARTO RIPARTIZIONE
  SEGR SEGRETERIA SERV SERVIZI SERVIZIO SETT SETTORE SETTORI SEZ SEZIONE SPORTELLO STAFF STRUTTURA TEATRO UFF UFFICI UFFICIO
  UNITA UO UOC UOS
`);

/** Words of the list above that are surnames too. */
const SURNAMES = words('CENTRALE CORPO POLO');

/** Types of indicator, in capitals on the sheet. */
const INDICATOR_TYPES = words(`
  ECONOMICITA EFFICACIA EFFICIENZA IMPATTO OUTCOME OUTPUT QUALITA QUALITATIVO QUANTITA QUANTITATIVO TEMPORALE
`);

/** What a person may be to an objective; longer ones are looked for first. */
const RELATIONS = [
  'Alta Professionalità',
  'Assessore',
  'Collaboratore',
  'Coordinatore',
  'DEC',
  'Dirigente',
  'Elevata Qualificazione',
  'PO',
  'Partecipante',
  'Posizione Organizzativa',
  'RUP',
  'Referente',
  'Responsabile',
  'Responsabile del Procedimento',
  'Responsabile di Servizio',
  'Segretario Generale',
  'Titolare di Posizione Organizzativa',
].toSorted((a, b) => b.length - a.length);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Whether a word is written in capitals, or has no letters at all. */
export function isInCapitals(word: string): boolean {
  return !/\p{Ll}/u.test(word);
}

/** Whether a word, in capitals, may begin the name of a centre. */
export function isOrganisationWord(word: string): boolean {
  if (!isInCapitals(word)) return false;
  const form = labelForm(word);
  if (ORGANISATION_WORDS.has(form.replaceAll('.', ''))) return true;
  const [first = '', ...joined] = form.split(/[^\p{L}]/u);
  return ORGANISATION_WORDS.has(first) || joined.some((part) => ORGANISATION_WORDS.has(part) && !SURNAMES.has(part));
}

/** Whether a word of organisation is a surname too. */
export function mayBeSurname(word: string): boolean {
  return SURNAMES.has(labelForm(word));
}

/** Whether a word is a type of indicator of the list: in capitals, or with a capital. */
export function isKnownIndicatorType(word: string): boolean {
  return /^\p{Lu}/u.test(word) && INDICATOR_TYPES.has(labelForm(word).toUpperCase());
}

/** The relation that ends a text, as it is printed there; null when none of the list does. */
export function relationAtEnd(text: string): string | null {
  const form = labelForm(text).toLowerCase();
  for (const relation of RELATIONS) {
    if (!` ${form}`.endsWith(` ${labelForm(relation).toLowerCase()}`)) continue;
    return text.split(' ').slice(-relation.split(' ').length).join(' ');
  }
  return null;
}

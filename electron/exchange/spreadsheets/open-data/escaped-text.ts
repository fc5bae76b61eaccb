/** What a spreadsheet takes for a formula at the beginning of a cell of a text file, and what marks that it is none. */
const RUNNABLE = /^[=+\-@\t\r']/u;
const MARK = "'";

/** A text as a cell of CSV: one that a spreadsheet would run, or that begins with the mark itself, gets the mark before it. */
export const escapedText = (text: string): string => (RUNNABLE.test(text) ? `${MARK}${text}` : text);

export const unescapedText = (text: string): string => (text.startsWith(MARK) ? text.slice(1) : text);

/** The rule, for who reads the data. */
export const ESCAPE_RULE =
  "I testi che cominciano con = + - @ ' o una tabulazione sono preceduti da un apostrofo, perché nessun foglio di calcolo li esegua: chi legge i dati tolga il primo apostrofo.";

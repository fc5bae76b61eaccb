const LINE_ENDS = /\r+\n?|[\v\f\u0085\u2028\u2029]/gu;
/** No-break, thin, ideographic and other odd spaces, and the blank of Braille, which looks like one. */
const SPACES = /[^\P{Zs} ]|\u2800/gu;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** What joiners and selectors of variants belong to: emoji, and scripts whose letters change beside them. */
const JOINED = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}`;
/**
 * What is pasted along and never seen: soft hyphens, zero-width spaces, byte order marks, marks of direction, invisible operators, code points
 * that are no characters. Joiners stay where they join, variants behind what they change, and the letters of a flag behind it.
 */
const UNSEEN = new RegExp(
  [
    String.raw`(?![\u200c\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
    String.raw`\p{Noncharacter_Code_Point}`,
    String.raw`(?<![${JOINED}])[\u200c\u200d]|[\u200c\u200d](?![${JOINED}])`,
    String.raw`(?<![\p{Extended_Pictographic}\p{sc=Han}])(?!\ufe0f\u20e3)[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
    String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'gu',
);

/** Nothing that is seen, on one line. */
const BLANK = /^[ \t]*$/u;

/** Text that needs no cleaning at all: letters, marks and signs of Italian, with plain spaces and line ends. */
const CLEAN = /^[\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2022\u2026\u20ac]*$/u;

/**
 * Text as a field keeps it, whatever door it comes in by: line ends are `\n`, every kind of space is a space, control and unseen characters
 * are gone, accents are composed (NFC), halves of characters are shown as what they are. Clean text stays as it is.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

/** The same for a whole value: one of which nothing is seen is blank. Blank lines are printed, and stay. */
export function cleanValue(text: string): string {
  const clean = cleanText(text);
  return BLANK.test(clean) ? '' : clean;
}

/** The same on one line: line ends and tabs become one space, and none stands at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*[\n\t]\s*/gu, ' ')
    .trim();
}

/** Whether two texts are the same but for what cleaning changes. */
export function isSameText(one: string, other: string): boolean {
  return one === other || cleanValue(one) === cleanValue(other);
}

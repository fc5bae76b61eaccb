import { XML_HEAD } from '../../spreadsheets/xml/xml-text.ts';
import { ROOT } from './odt-root.ts';

/*
 * The looks of a report as styles with a name, so that a person's own template changes them all at once. Those that every program knows have the
 * name by which it knows them, and are shown in its language: `Heading 1` as Titolo 1. Sizes and greys are those of the paper.
 */

/** Styles of paragraphs, by what they are for; names as the file has them. */
export const STYLES = {
  title: 'Title',
  headings: { 2: 'Heading_20_1', 3: 'Heading_20_2' },
  text: 'Text_20_body',
  said: 'Detto',
  factName: 'Dato_20_nome',
  fact: 'Dato',
  cell: 'Tabella',
  number: 'Tabella_20_numero',
  head: 'Tabella_20_testa',
  headNumber: 'Tabella_20_testa_20_numero',
  total: 'Tabella_20_totale',
  totalNumber: 'Tabella_20_totale_20_numero',
  note: 'Tabella_20_nota',
  gap: 'Tabella_20_distacco',
  signature: 'Firma',
  label: 'Etichetta',
} as const;

const FOOTER = 'Footer';
const GREY = 'fo:color="#4d4d4d"';
const BOLD = 'fo:font-weight="bold"';
const NONE = '';

/** A style of paragraphs: its name, whose it takes the rest from, and what differs. */
function paragraphStyle(
  name: string,
  parent: string | null,
  paragraph: string,
  text: string,
  { level, next }: { readonly level?: number; readonly next?: string } = {},
): string {
  const shown = name.replaceAll('_20_', ' ');
  const attributes = [
    `style:name="${name}"`,
    ...(shown === name ? [] : [`style:display-name="${shown}"`]),
    'style:family="paragraph"',
    ...(parent === null ? [] : [`style:parent-style-name="${parent}"`]),
    ...(next === undefined ? [] : [`style:next-style-name="${next}"`]),
    ...(level === undefined ? [] : [`style:default-outline-level="${level}"`]),
    'style:class="text"',
  ];
  const properties = [
    ...(paragraph === NONE ? [] : [`<style:paragraph-properties ${paragraph}/>`]),
    ...(text === NONE ? [] : [`<style:text-properties ${text}/>`]),
  ];
  return `<style:style ${attributes.join(' ')}>${properties.join('')}</style:style>`;
}

const KEPT = 'fo:keep-with-next="always"';
const TO_THE_RIGHT = 'fo:text-align="end" style:justify-single-word="false"';
const TABLE_TEXT = 'Table_20_Contents';
const TABLE_HEAD = 'Table_20_Heading';

const PARAGRAPHS = [
  paragraphStyle('Standard', null, NONE, NONE),
  paragraphStyle(STYLES.text, 'Standard', 'fo:margin-top="5pt" fo:margin-bottom="4pt"', NONE),
  paragraphStyle(
    STYLES.title,
    'Standard',
    `fo:margin-bottom="6pt" fo:padding-bottom="4pt" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="1pt solid #000000" ${KEPT}`,
    `fo:font-size="24pt" ${BOLD}`,
    { next: STYLES.text },
  ),
  paragraphStyle('Heading', 'Standard', KEPT, BOLD, { next: STYLES.text }),
  paragraphStyle(
    STYLES.headings[2],
    'Heading',
    'fo:margin-top="16pt" fo:margin-bottom="6pt"',
    'fo:font-size="10.5pt"',
    { level: 1, next: STYLES.text },
  ),
  paragraphStyle(STYLES.headings[3], 'Heading', 'fo:margin-top="12pt" fo:margin-bottom="5pt"', 'fo:font-size="9pt"', {
    level: 2,
    next: STYLES.text,
  }),
  paragraphStyle(STYLES.said, STYLES.text, 'fo:margin-left="120pt" fo:text-indent="-120pt"', NONE),
  paragraphStyle(TABLE_TEXT, 'Standard', NONE, NONE),
  paragraphStyle(TABLE_HEAD, TABLE_TEXT, NONE, NONE),
  paragraphStyle(STYLES.cell, TABLE_TEXT, NONE, 'fo:font-size="8pt"'),
  paragraphStyle(STYLES.number, STYLES.cell, TO_THE_RIGHT, NONE),
  paragraphStyle(STYLES.head, TABLE_HEAD, NONE, `fo:font-size="7pt" ${GREY}`),
  paragraphStyle(STYLES.headNumber, STYLES.head, TO_THE_RIGHT, NONE),
  paragraphStyle(STYLES.total, STYLES.cell, NONE, BOLD),
  paragraphStyle(STYLES.totalNumber, STYLES.total, TO_THE_RIGHT, NONE),
  paragraphStyle(STYLES.note, STYLES.cell, 'fo:margin-left="13pt"', `fo:font-size="7pt" ${GREY}`),
  paragraphStyle(STYLES.gap, 'Standard', NONE, 'fo:font-size="8pt"'),
  paragraphStyle(STYLES.factName, TABLE_TEXT, NONE, GREY),
  paragraphStyle(STYLES.fact, TABLE_TEXT, NONE, NONE),
  paragraphStyle(
    STYLES.signature,
    'Standard',
    `fo:margin-right="24pt" fo:margin-top="22pt" fo:padding-bottom="28pt" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="0.5pt solid #999999"`,
    NONE,
  ),
  paragraphStyle(FOOTER, 'Standard', 'fo:text-align="center"', `fo:font-size="7pt" ${GREY}`),
  `<style:style style:name="${STYLES.label}" style:family="text"><style:text-properties ${GREY}/></style:style>`,
];

const FONT = 'Arial';
/** Of a file: the typeface of the paper where it is, or one as wide. */
export const FONTS = `<office:font-face-decls><style:font-face style:name="${FONT}" svg:font-family="${FONT}" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>`;

const DEFAULTS = [
  `<style:default-style style:family="paragraph"><style:paragraph-properties fo:widows="2" fo:orphans="2" style:tab-stop-distance="36pt"/><style:text-properties style:font-name="${FONT}" fo:font-size="9pt" fo:language="it" fo:country="IT"/></style:default-style>`,
  '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>',
  '<style:default-style style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:default-style>',
];

/** The page of the paper: A4 lying down, its text area, and its numbers at the foot, as tall together as the margin there. */
const PAGE =
  '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="841.89pt" fo:page-height="595.28pt" style:print-orientation="landscape" fo:margin-top="24pt" fo:margin-bottom="8pt" fo:margin-left="50pt" fo:margin-right="49.89pt"/><style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="16pt" fo:margin-top="4pt"/></style:footer-style></style:page-layout>';
const MASTER = `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="${FOOTER}">pagina <text:page-number text:select-page="current">1</text:page-number> di <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>`;

/** The part that holds the named styles and the page; the same for every report. */
export const STYLES_XML = `${XML_HEAD}<office:document-styles ${ROOT}>${FONTS}<office:styles>${DEFAULTS.join('')}${PARAGRAPHS.join('')}</office:styles><office:automatic-styles>${PAGE}</office:automatic-styles><office:master-styles>${MASTER}</office:master-styles></office:document-styles>`;

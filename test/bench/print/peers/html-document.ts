import { pathToFileURL } from 'node:url';
import { ARIMO_FILES } from '../../../../electron/paper/fonts/arimo.ts';
import type { Scheda, SchedaPhase } from '../../../../shared/schemas/scheda.ts';
import * as words from './scheda-words.ts';

/** The schede as one HTML document for print: the header of an objective repeats on its pages as the head of a table. */
export function htmlDocument(schede: readonly Scheda[]): string {
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Schede obiettivi</title><style>${STYLE}</style></head>
<body>${schede.map(sheet).join('\n')}</body></html>`;
}

const STYLE = `
@font-face { font-family: Arimo; src: url("${pathToFileURL(ARIMO_FILES.regular).href}"); }
@font-face { font-family: Arimo; font-weight: bold; src: url("${pathToFileURL(ARIMO_FILES.bold).href}"); }
@page { size: A4 landscape; margin: 28pt 50pt; }
body { margin: 0; font: 10pt/11.5pt Arimo; }
table { border-collapse: collapse; width: 100%; }
.sheet { break-before: page; }
.sheet > thead, .sheet > tbody, .sheet > * > tr > td { padding: 0; }
h1 { font-size: 12pt; line-height: 14pt; margin: 6pt 0; } h2 { font-size: 10pt; margin: 14pt 0 8pt; }
.long { white-space: pre-wrap; margin: 0; }
.cells { font-size: 8pt; line-height: 9.2pt; table-layout: fixed; } .cells th, .cells td { border: 0.5pt solid #999; padding: 3pt; text-align: left; vertical-align: top; }
th { background: #e6e6e6; } tr, .phase { break-inside: avoid; } .sheet > tbody > tr { break-inside: auto; }
.phase { margin-bottom: 6pt; }`;

function sheet(scheda: Scheda): string {
  return `<table class="sheet"><thead><tr><td>${header(scheda)}</td></tr></thead><tbody><tr><td>
${section(
  'Collegato a',
  words
    .linkWords(scheda)
    .map((link) => `<div>${escaped(link)}</div>`)
    .join(''),
)}
${section('Modalità di Attuazione', longText(scheda.implementation))}
${section('STATO DI ATTUAZIONE', longText(scheda.progressReport))}
${section('Soggetti coinvolti', rows(words.PARTICIPANT_HEADS, scheda.participants.map(words.participantCells)))}
${section('Stato', escaped(scheda.status))}
${section("FASI - ATTIVITA'", scheda.phases.map(phase).join(''))}
${section('INDICATORI', rows(words.indicatorHeads(scheda), scheda.indicators.map(words.indicatorCells)))}
</td></tr></tbody></table>`;
}

function header(scheda: Scheda): string {
  return `<table><tr><td>${escaped(scheda.municipality)}</td><td><b>SCHEDA OBIETTIVI</b></td></tr></table>
<table class="cells"><tr>${cells('th', [scheda.levelLabel, 'Assessorato', 'Centro di Responsabilità'])}</tr>
<tr>${cells('td', [scheda.code, scheda.councillor, scheda.centre])}</tr></table>
<h1>${escaped(scheda.title)}</h1><div>Responsabile</div><div>${escaped(scheda.responsible)}</div>`;
}

function phase(row: SchedaPhase): string {
  return `<table class="cells phase"><tr><th rowspan="4">FASE<br>${escaped(row.description)}</th>${cells('th', words.PHASE_HEADS)}</tr>
<tr>${cells('td', words.phaseCells(row))}</tr>
<tr>${cells('th', words.ACTUAL_HEADS)}<td colspan="5"></td></tr><tr>${cells('td', words.actualCells(row))}<td colspan="5"></td></tr></table>`;
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `<h2>${heading}</h2>${body}`;
}

const longText = (text: string) => (text === '' ? '' : `<p class="long">${escaped(text)}</p>`);

function rows(heads: readonly string[], body: readonly (readonly string[])[]): string {
  if (body.length === 0) return '';
  const lines = body.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table class="cells"><thead><tr>${cells('th', heads)}</tr></thead><tbody>${lines}</tbody></table>`;
}

function cells(tag: 'th' | 'td', texts: readonly string[]): string {
  return texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { describe, expect, test } from 'vitest';
import {
  capitalsFrom,
  centreStartAfterPerson,
  isDoubtfulStart,
} from '../../../../../electron/official/text/words/centre-start.ts';
import {
  beforeLabel,
  isLabel,
  isMadeOfHeads,
  PHASE_HEADS,
} from '../../../../../electron/official/text/words/labels.ts';
import {
  isKnownIndicatorType,
  isOrganisationWord,
  relationAtEnd,
} from '../../../../../electron/official/text/words/sheet-vocabulary.ts';

const words = (text: string) => text.split(' ');

describe('the sheet’s own words', () => {
  test('are known whatever became of accents, apostrophes and dashes, by their case', () => {
    const phases = "FASI - ATTIVITA'";
    expect(
      ['FASI – ATTIVITÀ', 'FASI  -  ATTIVITA’', '  FASI - ATTIVITA  '].map((text) => isLabel(text, phases)),
    ).toEqual([...[true, true, true]]);
    expect(['Fasi - Attività', 'FASI - ATTIVITA X', ''].map((text) => isLabel(text, phases))).toEqual([
      false,
      false,
      false,
    ]);
    // As much longer as accents and blanks may make it, and no more.
    expect(isLabel(`FASE${' '.repeat(8)}`, 'FASE')).toBe(true);
    expect(isLabel(`FASE${' '.repeat(9)}`, 'FASE')).toBe(false);
  });

  test('end a line after a name, or stand alone in it', () => {
    const label = 'SCHEDA OBIETTIVI';
    expect(
      ['Comune di Prova SCHEDA OBIETTIVI', label, 'SCHEDA OBIETTIVI 2', 'LA OBIETTIVI'].map((text) =>
        beforeLabel(text, label),
      ),
    ).toEqual([...['Comune di Prova', '', null, null]]);
  });

  test('are heads also where they are glued to each other, the longest first', () => {
    const isHeads = (text: string) => isMadeOfHeads(text, PHASE_HEADS);
    expect(['NoteInizio Effettivo', 'Responsabile Centro di Responsabilità', 'Peso  Avanzamento'].map(isHeads)).toEqual(
      [...[true, true, true]],
    );
    expect(['', 'note', 'Note di', 'Pesi'].map(isHeads)).toEqual([false, false, false, false]);
    expect(isMadeOfHeads('NoteNote lunghe', ['Note', 'Note lunghe'])).toBe(true);
  });
});

describe('words of an organisation', () => {
  test('are in capitals, with stops or joined to others', () => {
    expect(['SETT.', 'U.O.', 'AREA-UO', 'UNITÀ', 'VICE-SETTORE'].map(isOrganisationWord)).toEqual(Array(5).fill(true));
    expect(['Settore', 'ROSSI', 'SAN-POLO', ''].map(isOrganisationWord)).toEqual(Array(4).fill(false));
  });

  test.each([
    ['ROSSI ANNA SETTORE TRIBUTI', 2],
    ['SETTORE TRIBUTI', 0],
    ['ROSSI ANNA', -1],
    // A word that is a surname too gives way to a later one, and is the person's when it ends the row.
    ['POLO ANNA', 0],
    ['ANNA POLO', -1],
    ['ANNA POLO UFFICIO TRIBUTI', 2],
    ['POLO ANNA UFFICIO TRIBUTI', 2],
    ['POLO UFFICIO TRIBUTI', 0],
    ['ROSSI ANNA POLO CULTURALE', 2],
    ['ANNA CORPO DI POLIZIA', 1],
  ])('in «%s» begin a centre at %i', (row, start) => {
    expect(centreStartAfterPerson(words(row))).toBe(start);
  });

  test('leave a doubt where they could be of the name too', () => {
    expect(isDoubtfulStart(words('CORPO ANNA'), 0)).toBe(true);
    expect(isDoubtfulStart(words('CORPO DI POLIZIA'), 0)).toBe(false);
    expect(isDoubtfulStart(words('ANNA POLO UFFICIO TRIBUTI'), 1)).toBe(true);
    expect(isDoubtfulStart(words('ANNA POLO UFFICIO TRIBUTI'), 2)).toBe(true);
    expect(isDoubtfulStart(words('ROSSI ANNA POLO CULTURALE'), 2)).toBe(false);
    expect(isDoubtfulStart(words('ROSSI ANNA SETTORE UFFICIO'), 2)).toBe(false);
  });

  test.each([
    ['SETTORE TRIBUTI', 2],
    ['SETTORE TRIBUTI Avviato', 2],
    ["SETTORE TRIBUTI E' stato fatto", 2],
    ['SETTORE TRIBUTI 3 incontri', 2],
    ['SETTORE TRIBUTI - 3 incontri', 2],
    ['SETTORE A, Avviato', 2],
    ['Avviato', 0],
    ['A B avviato', 0],
  ])('«%s» are of a centre for its first %i words', (text, count) => {
    expect(capitalsFrom(words(text), 0)).toBe(count);
    expect(capitalsFrom(words(`x ${text}`), 1)).toBe(count);
  });

  test('tell types of indicator and relations', () => {
    expect(['EFFICACIA', 'Qualità', "QUANTITA'"].map(isKnownIndicatorType)).toEqual([true, true, true]);
    expect(['efficacia', 'TRIBUTI'].map(isKnownIndicatorType)).toEqual([false, false]);
    expect(relationAtEnd('Rossi Anna Responsabile del procedimento')).toBe('Responsabile del procedimento');
    expect(relationAtEnd('Rossi Anna Posizione Organizzativa')).toBe('Posizione Organizzativa');
    expect(relationAtEnd('Titolare di Posizione Organizzativa')).toBe('Titolare di Posizione Organizzativa');
    expect(relationAtEnd('Rossi Depo')).toBeNull();
  });
});

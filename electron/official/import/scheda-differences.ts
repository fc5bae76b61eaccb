import { cleanValue, isSameText } from '../../../shared/format/clean-text.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import type { ImportDifference } from './import-report.ts';
import { matchedRows } from './matched-rows.ts';
import { indicatorValues, type PrintedValues, participantValues, phaseValues } from './printed-values.ts';

type Difference = Omit<ImportDifference, 'code'>;

/** Tells, field by field, where the scheda of a file is not what the archive prints of that objective. */
export function schedaDifferences(archived: Scheda, inFile: Scheda): readonly Difference[] {
  return [
    ...valueDifferences(ownValues(archived, inFile.year !== null), ownValues(inFile, inFile.year !== null)),
    ...rowDifferences(archived.participants, inFile.participants, 'soggetto', 'del soggetto', participantValues),
    ...rowDifferences(archived.phases, inFile.phases, 'fase', 'della fase', phaseValues),
    ...rowDifferences(archived.indicators, inFile.indicators, 'indicatore', "dell'indicatore", indicatorValues),
  ];
}

/** A scheda that does not say its year is of the year that the archive has. */
function ownValues(scheda: Scheda, withYear: boolean): PrintedValues {
  return {
    Descrizione: scheda.title,
    ...(withYear ? { Anno: String(scheda.year ?? '') } : {}),
    Assessorato: scheda.councillor,
    'Centro di Responsabilità': scheda.centre,
    Responsabile: scheda.responsible,
    'Modalità di Attuazione': scheda.implementation,
    'Stato di Attuazione': scheda.progressReport,
    Stato: scheda.status,
  };
}

/** Values of the same fields that are not the same. */
export function valueDifferences(archived: PrintedValues, inFile: PrintedValues, ofRow = ''): readonly Difference[] {
  return Object.entries(inFile).flatMap(([name, value]) => {
    const old = archived[name] ?? '';
    return isSameText(old, value) ? [] : [{ field: `${name}${ofRow}`, inArchive: old, inFile: value }];
  });
}

function rowDifferences<Row>(
  archived: readonly Row[],
  inFile: readonly Row[],
  noun: string,
  ofNoun: string,
  valuesOf: (row: Row) => PrintedValues,
): readonly Difference[] {
  const { pairs, gone } = matchedRows(archived, inFile, (row) => cleanValue(nameOf(valuesOf(row))));
  let furthest = -1;
  const changed = pairs.flatMap(({ old, row }, at) => {
    if (old === null) return [{ field: `${noun} ${at + 1}`, inArchive: '', inFile: nameOf(valuesOf(row)) }];
    const oldAt = archived.indexOf(old);
    const moved =
      oldAt < furthest ? [{ field: `posto ${ofNoun} ${at + 1}`, inArchive: `${oldAt + 1}`, inFile: `${at + 1}` }] : [];
    furthest = Math.max(furthest, oldAt);
    return [...moved, ...valueDifferences(valuesOf(old), valuesOf(row), ` ${ofNoun} ${at + 1}`)];
  });
  const missing = gone.map((old) => ({
    field: `${noun} ${archived.indexOf(old) + 1}`,
    inArchive: nameOf(valuesOf(old)),
    inFile: '',
  }));
  return [...changed, ...missing];
}

/** What people know a row by: its first value. */
function nameOf(values: PrintedValues): string {
  return Object.values(values)[0] ?? '';
}

import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { ObjectiveTab, Target } from '../../stores/interface-store.ts';

/** A text of an objective, and where it stands. */
export interface ObjectivePlace {
  readonly tab: ObjectiveTab;
  readonly target: Target;
  /** `Fase 2, descrizione`. */
  readonly place: string;
  readonly text: string;
}

/** Every text of an objective that a person may look for, as its fields and rows show it, from the top down. */
export function objectivePlaces(objective: ObjectiveDetail): readonly ObjectivePlace[] {
  return [
    ...fieldPlaces(objective),
    ...participantPlaces(objective),
    ...phasePlaces(objective),
    ...indicatorPlaces(objective),
  ];
}

function fieldPlaces(objective: ObjectiveDetail): ObjectivePlace[] {
  const place = (tab: ObjectiveTab, field: string, text: string): ObjectivePlace => {
    const name = fieldName('objectives', field);
    return { tab, target: { entity: 'objective', rowId: objective.id, field }, place: capital(name), text };
  };
  const { code, year, shortDescription, title, councillor, centre, responsible, status } = objective;
  return [
    place('dati', 'code', code),
    place('dati', 'year', year === null ? '' : String(year)),
    place('dati', 'statusId', status),
    place('dati', 'shortDescription', shortDescription),
    place('dati', 'title', title),
    place('dati', 'centreId', centre === null ? '' : `${centre.code ?? ''} ${centre.longName || centre.shortName}`),
    place('dati', 'councillorId', councillor),
    place('dati', 'responsibleId', responsible),
    place('modalita', 'implementation', objective.implementation),
    place('stato', 'progressReport', objective.progressReport),
  ];
}

function participantPlaces({ participants }: ObjectiveDetail): ObjectivePlace[] {
  return participants.flatMap((row, index) =>
    rowPlaces('soggetti', 'participant', 'Soggetto', row.id, index, {
      personId: row.name,
      relationId: row.relation,
      commitment: formatOptionalHundredths(row.commitment),
      fromDate: formatOptionalDate(row.fromDate),
      toDate: formatOptionalDate(row.toDate),
    }),
  );
}

function phasePlaces({ phases }: ObjectiveDetail): ObjectivePlace[] {
  return phases.flatMap((row, index) =>
    rowPlaces('fasi', 'phase', 'Fase', row.id, index, {
      description: row.description,
      plannedStart: formatOptionalDate(row.plannedStart),
      plannedEnd: formatOptionalDate(row.plannedEnd),
      actualStart: formatOptionalDate(row.actualStart),
      actualEnd: formatOptionalDate(row.actualEnd),
      weight: formatOptionalHundredths(row.weight),
      progress: formatOptionalHundredths(row.progress),
      responsibleId: row.responsible,
      centreId: row.centre,
      note: row.note,
    }),
  );
}

function indicatorPlaces({ indicators }: ObjectiveDetail): ObjectivePlace[] {
  return indicators.flatMap((row, index) =>
    rowPlaces('indicatori', 'indicator', 'Indicatore', row.id, index, {
      description: row.description,
      typeId: row.type,
      weight: formatOptionalHundredths(row.weight),
      target: formatOptionalHundredths(row.target),
      result: formatOptionalHundredths(row.result),
      note: row.note,
    }),
  );
}

const TABLES = { participant: 'participants', phase: 'phases', indicator: 'indicators' } as const;

function rowPlaces(
  tab: ObjectiveTab,
  entity: keyof typeof TABLES,
  word: string,
  rowId: string,
  index: number,
  texts: Readonly<Record<string, string>>,
): ObjectivePlace[] {
  return Object.entries(texts).map(([field, text]) => ({
    tab,
    target: { entity, rowId, field },
    place: `${word} ${index + 1}, ${fieldName(TABLES[entity], field)}`,
    text,
  }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

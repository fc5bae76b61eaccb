import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import type { TextRun } from '../../../shared/format/text-around.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { ObjectiveTab, Target } from '../../stores/interface-store.ts';
import { textMatch } from './text-match.ts';

/** A place of an objective where something stands that was looked for. */
export interface ObjectiveMatch {
  readonly tab: ObjectiveTab;
  readonly target: Target;
  /** `Fase 2, descrizione`. */
  readonly place: string;
  readonly runs: readonly TextRun[];
}

interface Place extends Omit<ObjectiveMatch, 'runs'> {
  readonly text: string;
}

const MOST = 200;

/** Where what was typed stands in an objective, as its fields and rows show it, from the top down. */
export function objectiveMatches(objective: ObjectiveDetail, typed: string): readonly ObjectiveMatch[] {
  const matches: ObjectiveMatch[] = [];
  for (const { text, ...place } of places(objective)) {
    const runs = textMatch(text, typed);
    if (runs !== null) matches.push({ ...place, runs });
    if (matches.length === MOST) break;
  }
  return matches;
}

function places(objective: ObjectiveDetail): readonly Place[] {
  return [
    ...fieldPlaces(objective),
    ...participantPlaces(objective),
    ...phasePlaces(objective),
    ...indicatorPlaces(objective),
  ];
}

function fieldPlaces(objective: ObjectiveDetail): Place[] {
  const place = (tab: ObjectiveTab, field: string, text: string): Place => {
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
    place('dati', 'councillor', councillor),
    place('dati', 'responsible', responsible),
    place('modalita', 'implementation', objective.implementation),
    place('stato', 'progressReport', objective.progressReport),
  ];
}

function participantPlaces({ participants }: ObjectiveDetail): Place[] {
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

function phasePlaces({ phases }: ObjectiveDetail): Place[] {
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

function indicatorPlaces({ indicators }: ObjectiveDetail): Place[] {
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
): Place[] {
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

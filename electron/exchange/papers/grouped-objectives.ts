import { italianOrder } from '../../../shared/format/italian-order.ts';
import { treeOrdered } from '../../../shared/rules/tree-ordered.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { PaperGroup } from '../../../shared/schemas/paper.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { oneLine } from '../reviews/report/parts/figures-in-words.ts';
import type { PaperObjective } from './paper-objectives.ts';
import type { PaperSource } from './paper-source.ts';

/** Objectives under what a list is divided by; `centreId` where that is a centre. */
export interface ObjectiveGroup {
  readonly name: string;
  readonly centreId: Id | null;
  readonly objectives: readonly PaperObjective[];
}

/** Divides objectives by centre or programme, in the order of their trees, or by councillor, by name; those of none come last. */
export function groupedObjectives(source: PaperSource, by: PaperGroup): readonly ObjectiveGroup[] {
  if (by === 'councillor') return byCouncillor(source.objectives);
  const places = by === 'centre' ? centres(source) : programmes(source);
  const known = new Set(places.map(({ id }) => id));
  const placeOf = ({ centreId, parentId }: PaperObjective): Id | null => {
    const id = by === 'centre' ? centreId : parentId;
    return id !== null && known.has(id) ? id : null;
  };
  const groups = Map.groupBy(source.objectives, placeOf);
  const loose = { id: null, name: by === 'centre' ? 'Senza centro' : 'Senza programma' };
  return [...places, loose].flatMap(({ id, name }) => {
    const objectives = groups.get(id);
    return objectives === undefined ? [] : [{ name, centreId: by === 'centre' ? id : null, objectives }];
  });
}

interface Place {
  readonly id: Id;
  readonly name: string;
}

function centres({ year }: PaperSource): readonly Place[] {
  return treeOrdered(year.centres).map(({ id, code, name }) => ({
    id,
    name: [code, name].filter(Boolean).join(' '),
  }));
}

const PROGRAMMES = `
SELECT id, parentId, code, title, shortDescription FROM objectives
WHERE level <> 'PEG' AND planId = ? ORDER BY code, id`;

type Programme = Pick<Objective, 'id' | 'parentId' | 'code' | 'title' | 'shortDescription'>;

function programmes({ db, year }: PaperSource): readonly Place[] {
  const above = prepared<[Id], Programme>(db, PROGRAMMES).all(year.planId);
  return treeOrdered(above).map(({ id, code, title, shortDescription }) => {
    return { id, name: `${code} ${oneLine(title || shortDescription)}` };
  });
}

function byCouncillor(objectives: readonly PaperObjective[]): readonly ObjectiveGroup[] {
  const groups = [...Map.groupBy(objectives, ({ councillor }) => councillor)];
  const named = groups.filter(([name]) => name !== '').sort(([one], [other]) => italianOrder(one, other));
  const loose = groups.filter(([name]) => name === '');
  return [...named, ...loose].map(([name, those]) => {
    return { name: name === '' ? 'Senza assessorato' : name, centreId: null, objectives: those };
  });
}

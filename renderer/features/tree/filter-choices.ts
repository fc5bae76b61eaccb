import { italianOrder } from '../../../shared/format/italian-order.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { TreeFilter } from '../../stores/tree-filter-store.ts';

/** One thing the tree can be narrowed by, with what there is to choose. */
export interface FilterChoice {
  readonly key: 'centreId' | 'councillorId' | 'responsible' | 'status';
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string; readonly chosen: TreeFilter[FilterChoice['key']] }[];
}

/** What the objectives of the plan can be told apart by: only what some of them have, and centres above those. */
export function filterChoices(rows: readonly TreeRow[], registers: Registers): readonly FilterChoice[] {
  const centres = new Set(rows.map(({ centreId }) => centreId));
  const parents = new Map(registers.centres.map(({ id, parentId }) => [id, parentId]));
  for (const id of [...centres]) {
    for (
      let at = id === null ? null : (parents.get(id) ?? null);
      at !== null && !centres.has(at);
      at = parents.get(at) ?? null
    )
      centres.add(at);
  }
  const councillors = new Set(rows.map(({ councillorId }) => councillorId));
  const words = (values: readonly string[]) =>
    [...new Set(values)]
      .filter((value) => value !== '')
      .sort(italianOrder)
      .map((value) => ({ value, label: value, chosen: value }));
  return [
    {
      key: 'centreId',
      label: 'Centro di responsabilità',
      data: registers.centres
        .filter(({ id }) => centres.has(id))
        .map(({ id, code, longName, shortName }) => ({
          value: id,
          label: [code, longName || shortName].filter(Boolean).join(' '),
          chosen: id,
        })),
    },
    {
      key: 'councillorId',
      label: 'Assessorato',
      data: registers.councillors
        .filter(({ id }) => councillors.has(id))
        .map(({ id, name }) => ({ value: id, label: name, chosen: id })),
    },
    { key: 'responsible', label: 'Responsabile', data: words(rows.map(({ responsible }) => responsible)) },
    { key: 'status', label: 'Stato', data: words(rows.map(({ status }) => status)) },
  ];
}

import { z } from 'zod';
import { changedEntity } from '../../../../shared/schemas/change.ts';
import type { FoundRow, FoundTable } from './found-table.ts';

const value = z.union([z.string(), z.number(), z.null()]);

const step = z.object({
  number: z.number().int(),
  id: z.string(),
  at: z.string(),
  who: z.string(),
  label: z.string(),
  role: z.enum(['foundation', 'edit', 'undo', 'redo']),
  reverts: z.number().int().nullable(),
});
export type FoundStep = z.infer<typeof step>;

const change = z.object({
  number: z.number().int(),
  step: z.number().int(),
  entity: changedEntity,
  entityId: z.string().length(36),
  objectiveId: z.string().nullable(),
  kind: z.enum(['insert', 'update', 'delete']),
  field: z.string().nullable(),
  oldValue: value,
  newValue: value,
});
export type FoundChange = z.infer<typeof change>;

/** The changes of one row, the first of them first. */
export type Life = readonly FoundChange[];

/** What is left of the log of changes. */
export interface FoundLog {
  readonly steps: readonly FoundStep[];
  readonly changes: number;
  /** By table and identity, as `lifeKey` says them. */
  readonly lives: ReadonlyMap<string, Life>;
  readonly isHurt: boolean;
}

export const lifeKey = (entity: string, id: string): string => `${entity} ${id}`;

/** Puts the log together from its two tables. */
export function foundLog(tables: readonly FoundTable[]): FoundLog {
  const [steps, changes] = ['steps', 'changes'].map((name) => tables.find(({ table }) => table.name === name));
  const said = parsed(change, changes?.rows ?? []);
  const told = parsed(step, steps?.rows ?? []);
  const inOrder = said.rows.toSorted((one, other) => one.number - other.number);
  return {
    steps: told.rows.toSorted((one, other) => one.number - other.number),
    changes: inOrder.length,
    lives: Map.groupBy(inOrder, ({ entity, entityId }) => lifeKey(entity, entityId)),
    isHurt: [steps, changes].some((table) => table?.isHurt !== false) || said.isHurt || told.isHurt,
  };
}

function parsed<Row>(schema: z.ZodType<Row>, rows: readonly FoundRow[]): { rows: readonly Row[]; isHurt: boolean } {
  const good = rows.flatMap((row) => {
    const { success, data } = schema.safeParse(row);
    return success ? [data] : [];
  });
  return { rows: good, isHurt: good.length < rows.length };
}

/** What a row last held as far as the log tells: it says nothing of what a row was born with. */
export function lastLogged(life: Life): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(life.flatMap(({ field, newValue }) => (field === null ? [] : [[field, newValue]])));
}

/** Whether a row was there when its log ends. */
export const endsAlive = (life: Life): boolean => life.length > 0 && life.at(-1)?.kind !== 'delete';

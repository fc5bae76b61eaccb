import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { fullStop } from '../../../shared/format/full-stop.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { SelectField } from '../../components/fields/select-field.tsx';
import { type Choice, choiceKind } from '../../components/values/choice-kind.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useTree } from '../../stores/tree-store.ts';
import { chainTo, levelAbove, objectiveLine } from './ancestors.ts';
import styles from './general.module.css';
import { useObjectiveField } from './use-objective-field.ts';

/** «Collegato a»: the objective of the level above, chosen among them, and the whole chain it hangs from. */
export function ParentField({ objective }: { readonly objective: ObjectiveDetail }) {
  const rows = useTree((state) => state.rows);
  const levels = useArchive(({ archive }) => archive?.levels);
  const above = levelAbove(objective.level);
  const kind = useMemo(() => {
    const offered = rows.filter(({ level, id }) => level === above || id === objective.parentId);
    const choices = offered.map((row) => ({ value: row.id, label: objectiveLine(row) }));
    return choiceKind<Id | null>([{ value: null, label: '' }, ...choices] satisfies Choice<Id | null>[]);
  }, [rows, above, objective.parentId]);
  const field = useObjectiveField(objective, 'parentId', kind);
  const chain = chainTo(rows, objective.parentId);
  const label = levels?.find(({ code }) => code === above)?.label;
  if (above === null && objective.parentId === null) {
    return <p className={styles.top}>È del primo livello: non è collegato a niente sopra di sé.</p>;
  }
  return (
    <div>
      <SelectField
        label="Collegato a"
        description={
          label === undefined ? '' : `Si sceglie tra gli obiettivi del livello sopra: ${label}${fullStop(label)}`
        }
        choices={kind.suggestions}
        clearable
        {...field}
      />
      {chain.length > 0 && (
        <ol className={styles.chain} aria-label="Catena degli obiettivi sopra questo">
          {chain.map((row) => (
            <li key={row.id}>
              <Anchor component="button" type="button" inherit onClick={() => void goToObjective(row.id)}>
                {objectiveLine(row)}
              </Anchor>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

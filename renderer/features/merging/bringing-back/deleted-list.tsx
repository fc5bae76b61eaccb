import { Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { DeletedGroup } from '../../../../shared/ipc/channels/merging.ts';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';
import styles from './bringing-back.module.css';

interface DeletedListProps {
  readonly groups: readonly DeletedGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}

/** What was there then and is gone now, to be chosen objective by objective and row by row. */
export function DeletedList({ groups, chosen, onChoose }: DeletedListProps) {
  const all = groups.flatMap(({ rows }) => rows.map(({ key }) => key));
  if (all.length === 0) {
    return (
      <EmptyState icon={<IconCircleCheck aria-hidden />} title="Da allora non è stato eliminato niente">
        Tutto ciò che c'era c'è ancora, anche se nel frattempo può essere cambiato.
      </EmptyState>
    );
  }
  const some = all.some((key) => chosen.has(key));
  const every = all.every((key) => chosen.has(key));
  return (
    <section aria-label="Che cosa è stato eliminato" className={styles.list}>
      <Checkbox
        label="Tutto ciò che è stato eliminato"
        checked={every}
        indeterminate={some && !every}
        onChange={(event) => onChoose(all, event.currentTarget.checked)}
      />
      {groups.map((group) => (
        <fieldset key={group.objectiveId ?? 'registers'} className={styles.group}>
          <legend>{group.objectiveId === null ? 'Elenchi' : `${group.code} ${group.title}`.trim()}</legend>
          {group.rows.map(({ key, subject, text }) => (
            <Checkbox
              key={key}
              label={subject === '' ? "L'obiettivo, con tutto ciò che conteneva" : subject}
              description={subject === '' ? undefined : text}
              checked={chosen.has(key)}
              onChange={(event) => onChoose([key], event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

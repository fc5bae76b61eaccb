import { Button, Select } from '@mantine/core';
import type { TablePreview, TableTarget } from '../../../shared/ipc/channels/tables.ts';
import styles from './tables.module.css';

interface ColumnLineProps {
  readonly head: string;
  readonly column: number;
  /** What stands in its first rows. */
  readonly samples: readonly string[];
  readonly fields: TablePreview['fields'][TableTarget];
  readonly field: string | null;
  /** A field whose name is part of the head: not taken until a person says so. */
  readonly guess: string | null;
  readonly onField: (field: string | null) => void;
}

/** One column of the file and the field that it fills. */
export function ColumnLine({ head, column, samples, fields, field, guess, onField }: ColumnLineProps) {
  const name = head || `Colonna ${column + 1}`;
  const shown = [...new Set(samples.filter((text) => text.trim() !== ''))].slice(0, 3).join(' · ');
  const guessed = field === null ? fields.find((one) => one.field === guess) : undefined;
  return (
    <li className={styles.column} data-left={field === null || undefined}>
      <span className={styles.columnHead}>{name}</span>
      <span className={styles.samples} title={shown}>
        {shown || 'vuota'}
      </span>
      <Select
        aria-label={`Campo della colonna «${name}»`}
        placeholder="Non si importa"
        data={fields.map((one) => ({ value: one.field, label: `${one.name}${one.required ? ' (serve)' : ''}` }))}
        value={field}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `Non importare «${name}»` }}
        nothingFoundMessage="Nessun campo con queste parole."
        onChange={onField}
      />
      {guessed !== undefined && (
        <Button variant="subtle" size="compact-xs" className={styles.guess} onClick={() => onField(guessed.field)}>
          Forse è «{guessed.name}»: usare
        </Button>
      )}
    </li>
  );
}

import { Select, TextInput } from '@mantine/core';
import { useArchive } from '../../stores/archive-store.ts';
import { PartFields } from './part-fields.tsx';
import styles from './selection-fields.module.css';
import { EVERY, type TypedSelection } from './typed-selection.ts';

interface SelectionFieldsProps {
  readonly value: TypedSelection;
  readonly onChange: (field: keyof TypedSelection, value: string) => void;
  /** Which stands first and takes the focus. */
  readonly first: 'plan' | 'centre';
  /** Whether something else has been chosen, so that these do not count. */
  readonly disabled?: boolean;
  /** Why the words to look for are refused. */
  readonly textProblem?: string | undefined;
  readonly onTextLeft?: () => void;
}

/** Which objectives: by plan, year, level, words and centre; blank is all of them. */
export function SelectionFields(props: SelectionFieldsProps) {
  const { value, onChange, first, disabled = false, textProblem, onTextLeft } = props;
  const centres = useArchive((state) => state.registers.centres);
  const levels = useArchive(({ archive }) => archive?.levels ?? []);
  const centre = (
    <Select
      label="Centro di responsabilità"
      description="Con i suoi sotto-centri."
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder="Tutti i centri"
      disabled={disabled}
      data={centres.flatMap(({ code, longName, shortName }) =>
        code === null ? [] : [{ value: code, label: `${code}  ${longName || shortName}` }],
      )}
      // Blank is null, or its words would narrow the list.
      value={value.centre === EVERY ? null : value.centre}
      searchable
      // It may have the focus from the first, over what else is asked.
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': 'Tutti i centri' }}
      allowDeselect={false}
      nothingFoundMessage="Nessun centro con queste parole."
      onChange={(chosen) => onChange('centre', chosen ?? EVERY)}
      data-autofocus={first === 'centre' || undefined}
    />
  );
  return (
    <div className={styles.root}>
      {first === 'centre' && <div className={styles.wide}>{centre}</div>}
      <PartFields value={value} onChange={onChange} disabled={disabled} autofocus={first === 'plan'} />
      <Select
        label="Livello"
        disabled={disabled}
        data={[
          { value: EVERY, label: 'Tutti i livelli' },
          ...levels.map(({ code, label }) => ({ value: code, label })),
        ]}
        value={value.level}
        allowDeselect={false}
        onChange={(chosen) => onChange('level', chosen ?? EVERY)}
      />
      <TextInput
        label="Descrizione sintetica"
        disabled={disabled}
        description="Solo gli obiettivi che hanno queste parole; vuota, tutti."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={textProblem}
        value={value.text}
        onChange={(event) => onChange('text', event.currentTarget.value)}
        onBlur={onTextLeft}
      />
      {first === 'plan' && centre}
    </div>
  );
}

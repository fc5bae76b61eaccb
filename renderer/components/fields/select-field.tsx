import { Select } from '@mantine/core';
import { controlProps, type FieldProps } from './field-props.ts';

interface SelectFieldProps extends FieldProps {
  /** What can be chosen, as it is shown: the `suggestions` of a `choiceKind`. */
  readonly choices: readonly string[];
  /** Whether it can be cleared. */
  readonly clearable?: boolean;
}

/** One of a list that typing narrows. Choosing saves at once. */
export function SelectField({ choices, clearable = false, ...field }: SelectFieldProps) {
  const { value, ...control } = controlProps(field);
  return (
    <Select
      {...control}
      data={[...new Set(choices)]}
      value={choices.includes(value) ? value : null}
      searchable
      clearable={clearable && field.readOnly !== true}
      // A list that is only chosen from looks the same to CSS as one that is not to be changed.
      {...(field.readOnly === true ? { wrapperProps: { 'data-closed': true } } : {})}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': `Svuota: ${field.label}` }}
      nothingFoundMessage="Nessuna voce: cambiare quello che è scritto."
      onChange={(chosen) => {
        field.onText(chosen ?? '');
        field.onLeave();
      }}
    />
  );
}

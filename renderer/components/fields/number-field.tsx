import { TextInput } from '@mantine/core';
import { controlProps, type FieldProps } from './field-props.ts';
import classes from './number-field.module.css';
import { restoreOnEscape } from './restore-on-escape.ts';

interface NumberFieldProps extends FieldProps {
  /** What is counted, beside the number: `%`, `€`, `giorni`. */
  readonly unit?: string;
}

/** An Italian number, `1.556,50`, set to the right so that the commas stand in a column. */
export function NumberField({ unit, ...field }: NumberFieldProps) {
  return (
    <TextInput
      {...controlProps(field)}
      inputMode="decimal"
      classNames={{ input: classes.input ?? '' }}
      rightSection={unit}
      onChange={(event) => field.onText(event.currentTarget.value)}
      onKeyDown={restoreOnEscape(field)}
    />
  );
}

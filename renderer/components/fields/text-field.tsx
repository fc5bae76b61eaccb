import { TextInput } from '@mantine/core';
import { controlProps, type FieldProps } from './field-props.ts';
import { restoreOnEscape } from './restore-on-escape.ts';

/** One line of text. Esc puts back what was saved. */
export function TextField(field: FieldProps) {
  return (
    <TextInput
      {...controlProps(field)}
      onChange={(event) => field.onText(event.currentTarget.value)}
      onKeyDown={restoreOnEscape(field)}
    />
  );
}

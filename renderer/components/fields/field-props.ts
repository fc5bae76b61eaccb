import type { InputWrapperProps } from '@mantine/core';
import { createElement } from 'react';
import type { FieldBinding } from './field-binding.ts';
import { FieldError } from './field-error.tsx';
import { FieldNotes } from './field-notes.tsx';

/** What every field takes, besides its binding: `<TextField label="Titolo" {...useSavedField(...)} />`. */
export interface FieldProps extends FieldBinding {
  readonly label: string;
  /** One line on what the field is for. */
  readonly description?: string;
  /** Warnings about this field, shown in amber below it. */
  readonly findings?: readonly string[];
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** Order of the parts of a field: what is wrong stands nearest to it. */
const ORDER: NonNullable<InputWrapperProps['inputWrapperOrder']> = ['label', 'input', 'error', 'description'];

/** The part of a field that is the same whatever its control: its words, marks and focus, as Mantine takes them. */
export function controlProps(field: FieldProps) {
  const { label, description, findings, required = false, readOnly = false, placeholder, className } = field;
  const noted = description !== undefined || (findings !== undefined && findings.length > 0);
  return {
    label,
    description: noted ? createElement(FieldNotes, { description, findings }) : undefined,
    error: field.problem === null ? undefined : createElement(FieldError, field),
    inputWrapperOrder: ORDER,
    required,
    readOnly,
    placeholder,
    className,
    value: field.text,
    onBlur: field.onLeave,
    autoFocus: field.autoFocus,
  };
}

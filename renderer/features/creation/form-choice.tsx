import { Select } from '@mantine/core';
import { type Control, Controller } from 'react-hook-form';
import type { NewObjective, NewObjectiveInput } from './new-objective-form.ts';

interface FormChoiceProps {
  readonly control: Control<NewObjectiveInput, unknown, NewObjective>;
  readonly name: 'planId' | 'level' | 'parentId' | 'centreId';
  readonly label: string;
  readonly description?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may be left blank, and then is narrowed by typing. */
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
}

/** One of a list, in the form of a new objective. */
export function FormChoice({
  control,
  name,
  label,
  description,
  choices,
  optional = false,
  autoFocus = false,
}: FormChoiceProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Select
          {...field}
          label={label}
          description={description}
          data={choices}
          // Blank is null, or the words of the last choice would go on narrowing the list.
          value={field.value === '' ? null : field.value}
          onChange={(value) => field.onChange(value ?? '')}
          allowDeselect={false}
          searchable={optional}
          clearable={optional}
          clearButtonProps={{ 'aria-label': `Svuota: ${label}` }}
          nothingFoundMessage="Nessuna voce con queste parole."
          data-autofocus={autoFocus || undefined}
        />
      )}
    />
  );
}

import { Select } from '@mantine/core';
import { useState } from 'react';
import { takeOnlyHighlighted } from '../../theme/take-highlighted.ts';
import type { ValueKind } from '../values/value-kind.ts';
import { controlProps, type FieldProps } from './field-props.ts';
import { matching } from './matching.ts';

interface SelectFieldProps extends FieldProps, Pick<ValueKind<never>, 'foundBy' | 'added'> {
  /** What can be chosen, as it is shown: the `suggestions` of a `choiceKind`. */
  readonly choices: readonly string[];
  /** Whether it can be cleared. */
  readonly clearable?: boolean;
}

/** One of a list that typing narrows. Choosing saves at once. */
export function SelectField({ choices, foundBy, added, clearable = false, ...field }: SelectFieldProps) {
  const { value, ...control } = controlProps(field);
  const [search, setSearch] = useState(choices.includes(value) ? value : '');
  const adding = added?.(search) ?? null;
  const isAloneAdding = adding !== null && matching(choices, search, { most: 1, foundBy }).length === 0;
  return (
    <Select
      {...control}
      data={[...new Set(adding === null ? choices : [...choices, adding])]}
      value={choices.includes(value) ? value : null}
      searchable
      // What would be added to the list is taken when it is chosen, never because it is all that is left.
      selectFirstOptionOnChange={!isAloneAdding}
      {...(isAloneAdding ? { onKeyDownCapture: takeOnlyHighlighted } : {})}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options, search: typed, limit }) => {
        const found = new Set([...matching(choices, typed, { most: limit, foundBy }), adding]);
        return options.filter((option) => 'label' in option && found.has(option.label));
      }}
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

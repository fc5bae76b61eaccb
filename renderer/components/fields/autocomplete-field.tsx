import { Autocomplete } from '@mantine/core';
import { controlProps, type FieldProps } from './field-props.ts';
import { matching } from './matching.ts';

interface AutocompleteFieldProps extends FieldProps {
  readonly suggestions: readonly string[];
}

/** One line of text that suggests what is already in the archive; anything else may be written. */
export function AutocompleteField({ suggestions, ...field }: AutocompleteFieldProps) {
  return (
    <Autocomplete
      {...controlProps(field)}
      data={[...new Set(suggestions)]}
      filter={({ options, search, limit }) => {
        const labels = new Set(matching(suggestions, search, { most: limit }));
        return options.filter((option) => 'label' in option && labels.has(option.label));
      }}
      limit={50}
      comboboxProps={{ shadow: 'md' }}
      onChange={field.onText}
    />
  );
}

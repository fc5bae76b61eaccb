import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './choice-radios.module.css';

interface ChoiceRadiosProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode; readonly meaning?: string }[];
  readonly disabled?: boolean;
}

/** A choice of few, each with what it means in a sentence. */
export function ChoiceRadios<Value extends string>({
  label,
  value,
  onChange,
  choices,
  disabled = false,
}: ChoiceRadiosProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const next = choices.find((one) => one.value === chosen);
        if (next !== undefined) onChange(next.value);
      }}
    >
      <div className={styles.choices}>
        {choices.map((one) => (
          <Radio key={one.value} value={one.value} label={one.label} description={one.meaning} disabled={disabled} />
        ))}
      </div>
    </Radio.Group>
  );
}

import { useMemo } from 'react';
import type { Hundredths } from '../../../shared/schemas/primitives.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';
import type { Settings } from '../../../shared/schemas/settings.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import { percentageKind } from '../../components/values/number-kind.ts';
import { requiredKind } from '../../components/values/required-kind.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { writeSettings } from '../../stores/register-edits.ts';
import styles from './settings.module.css';

/** Settings that are percentages, in hundredths. */
type PercentageKey = { [Key in keyof Settings]: Settings[Key] extends Hundredths ? Key : never }[keyof Settings];

/** A setting that is typed as a percentage: what it changes, and where the rule comes from. */
export interface PercentageSetting<Key extends PercentageKey> {
  readonly key: Key;
  readonly title: string;
  readonly effect: string;
  readonly source: string;
  /** What to say where it is left blank. */
  readonly blank: string;
}

interface PercentageFieldProps<Key extends PercentageKey> {
  readonly setting: PercentageSetting<Key>;
  readonly value: Hundredths;
}

/** A percentage of how the municipality reckons, written as it is left. */
export function PercentageField<Key extends PercentageKey>({ setting, value }: PercentageFieldProps<Key>) {
  const { key, title, effect, source, blank } = setting;
  const writable = useWritable();
  const kind = useMemo(() => requiredKind(percentageKind, blank), [blank]);
  const field = useSavedField({
    name: `settings:${key}`,
    value,
    kind,
    whileTyping: false,
    save: (typed) => writeSettings({ [key]: percentage.parse(typed) }),
  });
  return (
    <div>
      <TextField label={title} description={effect} required readOnly={!writable} {...field} />
      <p className={styles.source}>Da dove viene: {source}</p>
    </div>
  );
}

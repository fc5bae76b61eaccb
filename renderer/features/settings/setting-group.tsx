import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../../shared/schemas/settings.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { writeSettings } from '../../stores/register-edits.ts';
import type { SettingChoice } from './setting-choices.ts';
import styles from './settings.module.css';

interface SettingGroupProps<Key extends keyof Settings> {
  readonly choice: SettingChoice<Key>;
  readonly value: Settings[Key];
}

/** A setting of the municipality, written as it is chosen. */
export function SettingGroup<Key extends keyof Settings>({ choice, value }: SettingGroupProps<Key>) {
  const writable = useWritable();
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = async (text: string) => {
    const option = choice.options.find((one) => String(one.value) === text);
    if (option === undefined) return;
    try {
      await writeSettings({ [choice.key]: option.value });
      setRefusal(null);
      announce(`${choice.title}: ${option.label}. Salvato.`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <Radio.Group
      label={choice.title}
      description={choice.effect}
      error={refusal}
      value={String(value)}
      onChange={(text) => void choose(text)}
    >
      <Stack gap="sm" my="sm">
        {choice.options.map((option) => (
          <Radio
            key={String(option.value)}
            value={String(option.value)}
            label={option.label}
            description={option.explanation}
            disabled={!writable}
          />
        ))}
      </Stack>
      <p className={styles.source}>Da dove viene: {choice.source}</p>
    </Radio.Group>
  );
}

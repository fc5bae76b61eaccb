import { Group, Radio } from '@mantine/core';
import type { PaperKind } from '../../../../shared/schemas/paper.ts';
import { useInterface } from '../../../stores/interface-store.ts';

const PRINTS = [
  { value: 'print', label: 'Schede ufficiali' },
  { value: 'list', label: 'Elenco obiettivi' },
  { value: 'gantt', label: 'Cronoprogramma' },
] as const satisfies readonly { readonly value: 'print' | PaperKind; readonly label: string }[];

/** Which of the prints over objectives: another one is another dialog, of the same objectives. */
export function PaperChoice({ shown }: { readonly shown: 'print' | PaperKind }) {
  const choose = (value: string) => {
    const found = PRINTS.find((one) => one.value === value);
    if (found !== undefined) useInterface.setState({ dialog: found.value });
  };
  return (
    <Radio.Group label="Che cosa" value={shown} onChange={choose}>
      <Group gap="lg" mt="xs">
        {PRINTS.map(({ value, label }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            data-autofocus={(value === shown && shown !== 'print') || undefined}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

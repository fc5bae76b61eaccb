import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { PAPER_GROUPS, type PaperGroup, type PaperKind } from '../../../../shared/schemas/paper.ts';
import type { PaperForm } from './paper-form.ts';

const GROUP_NAMES: Readonly<Record<PaperGroup, string>> = {
  centre: 'Per centro',
  programme: 'Per programma',
  councillor: 'Per assessorato',
};

type Tick = 'phases' | 'weights' | 'onlyWrong' | 'onlyLate' | 'summary';

const TICKS: Readonly<
  Record<PaperKind, readonly { readonly name: Tick; readonly label: string; readonly description: string }[]>
> = {
  list: [
    { name: 'phases', label: 'Con le fasi', description: 'Sotto ogni obiettivo, con date, peso e avanzamento.' },
    {
      name: 'weights',
      label: 'Con i pesi',
      description: 'Quanto fanno quelli di fasi e indicatori, e degli obiettivi di ogni centro.',
    },
    { name: 'onlyWrong', label: 'Solo da correggere', description: 'Gli obiettivi i cui pesi non tornano.' },
  ],
  gantt: [
    {
      name: 'summary',
      label: 'Sintesi',
      description: 'Una barra per obiettivo, centro per centro, invece delle fasi.',
    },
    { name: 'onlyLate', label: 'Solo in ritardo', description: 'Solo le fasi, o gli obiettivi, in ritardo.' },
  ],
};

interface PaperOptionFieldsProps {
  readonly kind: PaperKind;
  readonly form: PaperForm;
  readonly onChange: (part: Partial<PaperForm>) => void;
}

/** How a list is divided, and what is on a paper. */
export function PaperOptionFields({ kind, form, onChange }: PaperOptionFieldsProps) {
  return (
    <>
      {kind === 'list' && (
        <Radio.Group
          label="Divisi"
          value={form.order}
          onChange={(value) => onChange({ order: PAPER_GROUPS.find((group) => group === value) ?? form.order })}
        >
          <Group gap="lg" mt="xs">
            {PAPER_GROUPS.map((group) => (
              <Radio key={group} value={group} label={GROUP_NAMES[group]} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Stack gap="xs">
        {TICKS[kind].map(({ name, label, description }) => (
          <Checkbox
            key={name}
            label={label}
            description={description}
            checked={form[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </>
  );
}

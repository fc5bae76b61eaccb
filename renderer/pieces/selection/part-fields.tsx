import { Select } from '@mantine/core';
import { useArchive } from '../../stores/archive-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { partYears, yearKept } from './part-years.ts';
import { EVERY, type TypedPart } from './typed-selection.ts';

interface PartFieldsProps {
  readonly value: TypedPart;
  readonly onChange: (field: keyof TypedPart, value: string) => void;
  /** Whether the plan takes the focus first. */
  readonly autofocus?: boolean;
  /** Whether something else has been chosen, so that these do not count. */
  readonly disabled?: boolean;
}

/** Of which plan and year; blank is all of them. A year that another plan does not have gives way to all. */
export function PartFields({ value, onChange, disabled = false, autofocus = false }: PartFieldsProps) {
  const plans = useArchive((state) => state.registers.plans);
  const tree = useTree();
  const years = partYears(plans, value.plan, tree);
  const choosePlan = (code: string) => {
    onChange('plan', code);
    onChange('year', yearKept(value, partYears(plans, code, tree)));
  };
  return (
    <>
      <Select
        label="Vista"
        disabled={disabled}
        data={[
          { value: EVERY, label: 'Tutte le viste' },
          ...plans.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={value.plan}
        allowDeselect={false}
        onChange={(chosen) => choosePlan(chosen ?? EVERY)}
        data-autofocus={autofocus || undefined}
      />
      <Select
        label="Anno"
        disabled={disabled}
        data={[{ value: EVERY, label: 'Tutti gli anni' }, ...years.map((year) => ({ value: year, label: year }))]}
        value={value.year}
        allowDeselect={false}
        onChange={(chosen) => onChange('year', chosen ?? EVERY)}
      />
    </>
  );
}

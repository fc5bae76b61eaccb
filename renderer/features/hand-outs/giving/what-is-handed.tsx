import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import type { AloneHanded } from './first-hand-out.ts';
import type { HandOutFormInput } from './hand-out-form.ts';

interface WhatIsHandedProps {
  readonly alone: AloneHanded;
  readonly value: HandOutFormInput['what'];
  readonly onChange: (value: HandOutFormInput['what']) => void;
}

/** Whether to choose by centre and other criteria, or certain objectives alone. */
export function WhatIsHanded({ alone: { words, meaning }, value, onChange }: WhatIsHandedProps) {
  return (
    <ChoiceRadios
      label="Che cosa si consegna"
      value={value}
      onChange={onChange}
      choices={[
        { value: 'selection', label: 'Gli obiettivi di un centro, di una vista o di una ricerca' },
        { value: 'objective', label: words, meaning },
      ]}
    />
  );
}

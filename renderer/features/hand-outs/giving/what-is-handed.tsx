import { italianCount } from '../../../../shared/format/counted.ts';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import type { HandOutFormInput } from './hand-out-form.ts';

interface WhatIsHandedProps {
  readonly objective: TreeRow;
  /** How many hang from it. */
  readonly below: number;
  readonly value: HandOutFormInput['what'];
  readonly onChange: (value: HandOutFormInput['what']) => void;
}

/** Whether to choose by centre and other criteria, or the objective on screen. */
export function WhatIsHanded({ objective: { code, title }, below, value, onChange }: WhatIsHandedProps) {
  const also =
    below === 0 ? '' : below === 1 ? ', con quello che ne dipende' : `, con i ${italianCount(below)} che ne dipendono`;
  return (
    <ChoiceRadios
      label="Che cosa si consegna"
      value={value}
      onChange={onChange}
      choices={[
        { value: 'selection', label: 'Gli obiettivi di un centro, di una vista o di una ricerca' },
        { value: 'objective', label: `Solo ${code}${also}`, meaning: title },
      ]}
    />
  );
}

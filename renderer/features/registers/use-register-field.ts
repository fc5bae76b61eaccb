import type { RegisterChange } from '../../../shared/ipc/channels/registers.ts';
import type { FieldProps } from '../../components/fields/field-props.ts';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';

/** A field of a row of a register, written as it is left: half a name is no name for those that show it. */
export function useRegisterField<Value>(
  name: string,
  value: Value,
  kind: ValueKind<Value>,
  change: (value: Value) => RegisterChange,
): Omit<FieldProps, 'label'> {
  const writable = useWritable();
  const binding = useSavedField({
    name: `register:${name}`,
    value,
    kind,
    whileTyping: false,
    save: (typed) => editRegister('registers:write', change(typed)),
  });
  return { ...binding, readOnly: !writable };
}

import type { Level } from '../../../shared/schemas/level.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';
import styles from './registers.module.css';

const labelKind = filledKind(textKind, 'La dicitura serve: si legge sulle schede.');

/** Livelli: the four are fixed; what is printed for each may be changed. */
export function LevelsPanel({ levels }: { readonly levels: readonly Level[] }) {
  return (
    <div className={styles.levels}>
      <p className={styles.quiet}>
        I livelli sono quattro, dall'alto in basso. Si può cambiare la dicitura con cui si leggono sulle schede.
      </p>
      {levels.map((level) => (
        <LevelField key={level.id} level={level} />
      ))}
    </div>
  );
}

function LevelField({ level }: { readonly level: Level }) {
  const writable = useWritable();
  const field = useSavedField({
    name: `register:level:${level.id}`,
    value: level.label,
    kind: labelKind,
    whileTyping: false,
    save: (label) => editRegister('registers:rename-level', { level: level.code, label }),
  });
  return <TextField label={level.code} required readOnly={!writable} {...field} />;
}

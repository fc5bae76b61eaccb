import '../../theme/widgets.css';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { type Control, Controller, useForm } from 'react-hook-form';
import { ask } from '../../api.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { Refusal, refusalMessage } from '../../refusal.ts';
import { enterArchive } from '../../stores/enter-archive.ts';
import { useStart } from '../../stores/start-store.ts';
import { type MadeArchive, newArchive, type TypedArchive } from './new-archive-schema.ts';
import { planNames, proposedPlan } from './proposed-plan.ts';
import styles from './start.module.css';

/** The form of a new archive: the municipality and its first plan, then where to keep the file. */
export function NewArchiveForm() {
  const form = useForm({
    resolver: zodResolver(newArchive),
    defaultValues: { municipality: '', ...proposedPlan(new Date().getFullYear()) },
  });
  const { control, formState, setError } = form;
  const refusal = formState.errors.root?.message;

  const create = form.handleSubmit(async (made) => {
    try {
      const archive = await ask('archive:create', made);
      if (archive === null) return;
      useStart.setState({ making: false, refused: null });
      await enterArchive(archive);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      setError('root', { message: refusalMessage(thrown) });
    }
  });

  /** Code and name follow the years until someone writes their own. */
  const nameAfterYears = () => {
    const { firstYear, lastYear } = form.getValues();
    const names = planNames(firstYear.trim(), lastYear.trim());
    for (const field of ['code', 'name'] as const) {
      if (!form.getFieldState(field).isTouched || form.getValues(field) === '') form.setValue(field, names[field]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate aria-labelledby="new-title">
      <h2 id="new-title" className={styles.heading}>
        Nuovo archivio
      </h2>
      {refusal !== undefined && <ErrorPanel title="L'archivio non è stato creato">{refusal}</ErrorPanel>}
      <FormField
        control={control}
        name="municipality"
        label="Ente"
        description="Come si stampa in testa alle schede: «Comune di» e il nome."
        autoFocus
      />
      <fieldset className={styles.plan}>
        <legend>Vista</legend>
        <FormField control={control} name="firstYear" label="Primo anno" onLeave={nameAfterYears} />
        <FormField control={control} name="lastYear" label="Ultimo anno" onLeave={nameAfterYears} />
        <FormField control={control} name="code" label="Codice" />
        <FormField
          control={control}
          name="name"
          label="Nome"
          description="Come si legge sulle schede, alla voce Vista."
        />
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" loading={formState.isSubmitting}>
          Scegli dove salvarlo…
        </Button>
        <Button variant="default" onClick={() => useStart.setState({ making: false })}>
          Annulla
        </Button>
      </div>
    </form>
  );
}

interface FormFieldProps {
  readonly control: Control<TypedArchive, unknown, MadeArchive>;
  readonly name: keyof TypedArchive;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onLeave?: () => void;
}

function FormField({ control, name, onLeave, ...field }: FormFieldProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
        <TextField
          {...field}
          text={value}
          onText={onChange}
          onLeave={() => {
            onBlur();
            onLeave?.();
          }}
          problem={error?.message ?? null}
          state={error === undefined ? 'clean' : 'invalid'}
          required
        />
      )}
    />
  );
}

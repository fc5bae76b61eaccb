import { Select, TextInput } from '@mantine/core';
import { DateField } from '../../../components/fields/date-field.tsx';
import { dateKind } from '../../../components/values/date-kind.ts';
import styles from './comparing.module.css';
import { type Moment, type SideDraft, typedHour } from './comparison-side.ts';

interface MomentChoiceProps {
  /** What it is the moment of, before «: com'era quando». */
  readonly label: string;
  readonly draft: Pick<SideDraft, 'moment' | 'day' | 'hour'>;
  readonly moments: readonly Moment[];
  readonly onChange: (change: Partial<Pick<SideDraft, 'moment' | 'day' | 'hour'>>) => void;
}

/** In the list of moments, the one that is none of them. */
const OTHER = 'other';

/** A moment of the archive's past: one of those worth going back to, or any day and hour. */
export function MomentChoice({ label, draft: { moment, day, hour }, moments, onChange }: MomentChoiceProps) {
  const [readDay, readHour] = [dateKind.parse(day), typedHour(hour)];
  return (
    <>
      <Select
        aria-label={`${label}: com'era quando`}
        data={[
          ...moments.map(({ at, label: words }) => ({ value: at, label: words })),
          { value: OTHER, label: 'in un altro momento…' },
        ]}
        value={moment ?? OTHER}
        allowDeselect={false}
        onChange={(chosen) => onChange({ moment: moments.find(({ at }) => at === chosen)?.at ?? null })}
      />
      {moment === null && (
        <div className={styles.typed}>
          <DateField
            label="Giorno"
            text={day}
            onText={(text) => onChange({ day: text })}
            onLeave={() => undefined}
            problem={readDay.ok ? null : readDay.message}
            state="clean"
          />
          <TextInput
            label="Ora"
            placeholder="oo:mm"
            description="Vuota: fine giornata"
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            error={readHour.ok ? undefined : readHour.message}
            value={hour}
            onChange={(event) => onChange({ hour: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

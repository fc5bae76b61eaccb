import { Button, Fieldset, Radio, Select, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { DateField } from '../../../components/fields/date-field.tsx';
import { dateKind } from '../../../components/values/date-kind.ts';
import styles from './comparing.module.css';
import { type ChosenFile, type Moment, type SideDraft, typedHour } from './comparison-side.ts';

interface SideChoiceProps {
  /** «Prima» or «Dopo». */
  readonly label: string;
  readonly draft: SideDraft;
  readonly moments: readonly Moment[];
  readonly onChange: (change: Partial<SideDraft>) => void;
  /** Asks for a file; null when the person gave up. */
  readonly onChooseFile: () => Promise<ChosenFile | null>;
}

/** In the list of moments, the one that is none of them. */
const OTHER = 'other';

/** Which version is compared: the open archive, as it is or as it was, or a file. */
export function SideChoice({ label, draft, moments, onChange, onChooseFile }: SideChoiceProps) {
  const { kind, moment, day, hour, file } = draft;
  const chooseFile = async () => {
    const chosen = await onChooseFile();
    if (chosen !== null) onChange({ kind: 'file', file: chosen });
  };
  const [readDay, readHour] = [dateKind.parse(day), typedHour(hour)];
  return (
    <Fieldset legend={label} className={styles.side ?? ''}>
      <Radio.Group
        aria-label={label}
        value={kind}
        onChange={(chosen) => onChange({ kind: KINDS.find((one) => one === chosen) ?? 'open' })}
      >
        <div className={styles.kinds}>
          <Radio value="open" label="L'archivio aperto, com'è adesso" />
          <Radio value="past" label="L'archivio aperto, com'era" />
          {kind === 'past' && (
            <div className={styles.more}>
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
            </div>
          )}
          <Radio value="file" label="Un altro archivio, una copia di sicurezza o un pacchetto" />
          {kind === 'file' && (
            <div className={styles.more}>
              <Button
                variant="default"
                leftSection={<IconFile aria-hidden size="1rem" />}
                onClick={() => void chooseFile()}
              >
                {file === null ? 'Scegli il file…' : 'Scegli un altro file…'}
              </Button>
              {file !== null && <span className={styles.file}>{file.fileName}</span>}
            </div>
          )}
        </div>
      </Radio.Group>
    </Fieldset>
  );
}

const KINDS = ['open', 'past', 'file'] as const;

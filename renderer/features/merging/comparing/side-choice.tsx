import { Button, Fieldset, Radio, Select } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import styles from './comparing.module.css';
import type { ChosenFile, Moment, SideDraft, Snapshot } from './comparison-side.ts';
import { MomentChoice } from './moment-choice.tsx';

interface SideChoiceProps {
  /** «Prima» or «Dopo». */
  readonly label: string;
  readonly draft: SideDraft;
  readonly moments: readonly Moment[];
  readonly snapshots: readonly Snapshot[];
  readonly onChange: (change: Partial<SideDraft>) => void;
  /** Asks for a file; null when the person gave up. */
  readonly onChooseFile: () => Promise<ChosenFile | null>;
}

/** Which version is compared: the open archive, as it is or as it was, or a file. */
export function SideChoice({ label, draft, moments, snapshots, onChange, onChooseFile }: SideChoiceProps) {
  const { kind, file, snapshotId } = draft;
  const chooseFile = async () => {
    const chosen = await onChooseFile();
    if (chosen !== null) onChange({ kind: 'file', file: chosen });
  };
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
              <MomentChoice label={label} draft={draft} moments={moments} onChange={onChange} />
            </div>
          )}
          {snapshots.length > 0 && (
            <Radio value="snapshot" label="L'archivio aperto, com'era a una verifica o in una versione" />
          )}
          {kind === 'snapshot' && (
            <div className={styles.more}>
              <Select
                aria-label={`${label}: a quale verifica o versione`}
                placeholder="Scegliere la verifica o la versione"
                data={snapshots.map(({ snapshotId: value, label: words }) => ({ value, label: words }))}
                value={snapshotId}
                onChange={(chosen) =>
                  onChange({ snapshotId: snapshots.find((one) => one.snapshotId === chosen)?.snapshotId ?? null })
                }
                allowDeselect={false}
              />
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

const KINDS = ['open', 'past', 'snapshot', 'file'] as const;

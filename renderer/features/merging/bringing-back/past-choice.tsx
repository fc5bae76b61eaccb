import { Button, Radio, Select } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import type { BackupFile } from '../../../../shared/ipc/channels/backups.ts';
import { momentOf } from '../../../components/values/moment.ts';
import styles from '../comparing/comparing.module.css';
import type { Moment } from '../comparing/comparison-side.ts';
import { MomentChoice } from '../comparing/moment-choice.tsx';
import type { PastDraft } from './past-draft.ts';

interface PastChoiceProps {
  readonly draft: PastDraft;
  readonly moments: readonly Moment[];
  readonly copies: readonly BackupFile[];
  readonly onChange: (change: Partial<PastDraft>) => void;
  readonly onChooseFile: () => void;
}

const KINDS = ['past', 'copy', 'file'] as const;

/** Where what was deleted is still to be found. */
export function PastChoice({ draft, moments, copies, onChange, onChooseFile }: PastChoiceProps) {
  const { kind, copy, file } = draft;
  return (
    <Radio.Group
      label="Da dove riportarlo"
      value={kind}
      onChange={(chosen) => onChange({ kind: KINDS.find((one) => one === chosen) ?? 'past' })}
    >
      <div className={styles.kinds}>
        <Radio value="past" label="Dall'archivio aperto, com'era" />
        {kind === 'past' && (
          <div className={styles.more}>
            <MomentChoice label="Archivio aperto" draft={draft} moments={moments} onChange={onChange} />
          </div>
        )}
        <Radio value="copy" disabled={copies.length === 0} label="Da una copia di sicurezza" />
        {kind === 'copy' && (
          <div className={styles.more}>
            <Select
              aria-label="Copia di sicurezza"
              data={copies.map(({ token, at }) => ({ value: token, label: momentOf(at) }))}
              value={copy}
              allowDeselect={false}
              onChange={(chosen) => onChange({ copy: copies.find(({ token }) => token === chosen)?.token ?? null })}
            />
          </div>
        )}
        <Radio value="file" label="Da un altro file dell'archivio" />
        {kind === 'file' && (
          <div className={styles.more}>
            <Button variant="default" leftSection={<IconFile aria-hidden size="1rem" />} onClick={onChooseFile}>
              {file === null ? 'Scegli il file…' : 'Scegli un altro file…'}
            </Button>
            {file !== null && <span className={styles.file}>{file.fileName}</span>}
          </div>
        )}
      </div>
    </Radio.Group>
  );
}

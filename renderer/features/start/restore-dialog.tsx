import { Button, Radio, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import type { BackupFile } from '../../../shared/ipc/channels/backups.ts';
import { ask } from '../../api.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { momentOf } from '../../components/values/moment.ts';
import { refusalMessage } from '../../refusal.ts';
import { restoreArchive } from '../../stores/start-store.ts';
import { BackupDifferences } from './backup-differences.tsx';
import { bytesInWords } from './bytes-in-words.ts';

interface RestoreDialogProps {
  /** The archive to be replaced, open or refused. */
  readonly token: FileToken;
  readonly onClose: () => void;
}

/** Asks which copy takes the place of the archive: when each was made, how large it is, and what the chosen one has otherwise. */
export function RestoreDialog({ token, onClose }: RestoreDialogProps) {
  const [backups, setBackups] = useState<readonly BackupFile[] | null>(null);
  const [chosen, setChosen] = useState<FileToken | null>(null);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      try {
        const found = await ask('backups:list', { token });
        if (!current) return;
        setBackups(found.backups);
        setChosen(found.backups[0]?.token ?? null);
      } catch (thrown) {
        if (current) setRefusal(refusalMessage(thrown));
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [token]);

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(null);
    setWorking(true);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(false);
    }
  };
  const choose = async () => {
    const file = await ask('backups:choose');
    if (file === null) return;
    setBackups((before) => [file, ...(before ?? []).filter((one) => one.token !== file.token)]);
    setChosen(file.token);
  };
  const restore = async () => {
    if (chosen === null) return;
    await saveEverything();
    await restoreArchive(token, chosen);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="Ripristina una copia di sicurezza" size="40rem">
      <Stack gap="md">
        <p>La copia prende il posto dell'archivio, che non si perde: resta accanto, con un altro nome.</p>
        {backups !== null && backups.length === 0 && (
          <EmptyState title="Nella cartella delle copie non ce n'è nessuna">
            Se le copie stanno altrove, si può scegliere il file.
          </EmptyState>
        )}
        {backups !== null && backups.length > 0 && (
          <Radio.Group
            label="Quale copia"
            value={chosen}
            onChange={(value) => setChosen(backups.find((one) => one.token === value)?.token ?? null)}
          >
            <Stack gap="xs" mt="xs" mah="16rem" style={{ overflowY: 'auto' }}>
              {backups.map(({ token: copy, at, bytes, fileName, isFuture }) => (
                <Radio
                  key={copy}
                  value={copy}
                  label={`${momentOf(at)}, ${bytesInWords(bytes)}${isFuture ? ' (data futura: l’orologio era avanti)' : ''}`}
                  description={fileName}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {chosen !== null && <BackupDifferences key={chosen} token={token} backup={chosen} />}
        {refusal !== null && <ErrorPanel title="La copia non si è potuta ripristinare">{refusal}</ErrorPanel>}
        <DialogFoot
          said={
            <Button variant="subtle" onClick={() => void attempt(choose)}>
              Scegli un altro file…
            </Button>
          }
        >
          <Button variant="default" data-autofocus onClick={onClose}>
            Annulla
          </Button>
          <Button loading={working} disabled={chosen === null} onClick={() => void attempt(restore)}>
            Ripristina
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { counted, italianCount } from '../../../shared/format/counted.ts';
import type { TextRun } from '../../../shared/format/text-around.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { REPLACEABLE } from '../../../shared/schemas/replacement.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { fieldWords, placeWords } from './field-words.ts';
import styles from './replacing.module.css';
import { useReplacement } from './use-replacement.ts';

/** Replaces words over the whole archive: shows every text that changes before anything is written, and writes all as one step. */
export function ReplaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { wanted, looked, refusal, isWorking, isReady, change, chooseField, look, replace } = useReplacement(onClose);
  const mayReplace = looked !== null && looked.texts > 0;
  return (
    <Dialog onClose={onClose} title="Trova e sostituisci" size="56rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void (mayReplace ? replace() : look());
        }}
      >
        <Stack gap="md">
          <div className={styles.pair}>
            <TextInput
              label="Trova"
              data-autofocus
              value={wanted.find}
              onChange={({ currentTarget }) => change({ find: currentTarget.value })}
            />
            <TextInput
              label="Sostituisci con"
              placeholder="niente: si toglie"
              value={wanted.put}
              onChange={({ currentTarget }) => change({ put: currentTarget.value })}
            />
          </div>
          <div className={styles.choices}>
            <Checkbox
              label="Solo parole intere"
              checked={wanted.wholeWords}
              onChange={({ currentTarget }) => change({ wholeWords: currentTarget.checked })}
            />
            <Checkbox
              label="Distingui maiuscole e minuscole"
              checked={wanted.matchCase}
              onChange={({ currentTarget }) => change({ matchCase: currentTarget.checked })}
            />
          </div>
          <div role="group" aria-label="In quali testi" className={styles.choices}>
            {REPLACEABLE.map((field) => (
              <Checkbox
                key={field}
                label={fieldWords(field)}
                checked={wanted.fields.includes(field)}
                onChange={({ currentTarget }) => chooseField(field, currentTarget.checked)}
              />
            ))}
          </div>
          {looked !== null && <Places looked={looked} put={wanted.put} />}
          {refusal !== null && <ErrorPanel title="Non è stato sostituito niente">{refusal}</ErrorPanel>}
          <DialogFoot said={looked === null ? 'Prima si guarda, poi si sostituisce.' : said(looked)}>
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={isWorking} disabled={!isReady || (looked !== null && !mayReplace)}>
              {mayReplace ? 'Sostituisci' : 'Guarda'}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

function Places({ looked, put }: { readonly looked: OutputOf<'replacing:look'>; readonly put: string }) {
  const more = looked.texts - looked.places.length;
  if (looked.places.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <ul className={styles.places} aria-label="Che cosa cambia" tabIndex={0}>
      {looked.places.map((place) => (
        <li key={`${place.rowId} ${place.field}`}>
          <div className={styles.where}>{placeWords(place)}</div>
          {place.lines.map((runs, index) => {
            const key = `${index}`;
            return (
              <div key={key}>
                <Line runs={runs} put={put} />
              </div>
            );
          })}
        </li>
      ))}
      {more > 0 && <li className={styles.where}>E altri {italianCount(more)} testi.</li>}
    </ul>
  );
}

/** What would be taken away, and what would stand in its place. */
function Line({ runs, put }: { readonly runs: readonly TextRun[]; readonly put: string }) {
  return runs.map(({ text, marked }, index) => {
    const key = `${index}`;
    if (!marked) return <span key={key}>{text}</span>;
    return (
      <span key={key}>
        <del className={styles.gone}>{text}</del>
        <ins className={styles.put}>{put}</ins>
      </span>
    );
  });
}

function said({ texts, times, locked }: OutputOf<'replacing:look'>): string {
  const left =
    locked === 0
      ? ''
      : ` ${counted(locked, 'testo resta com’è: è bloccato', 'testi restano come sono: sono bloccati')} dalla consegna di un altro ufficio.`;
  if (texts === 0) return `Non c'è niente da sostituire.${left}`;
  return `${counted(times, 'punto', 'punti')} in ${counted(texts, 'testo', 'testi')}.${left}`;
}

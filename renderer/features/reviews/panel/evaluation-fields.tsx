import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useSavedField } from '../../../components/fields/use-saved-field.ts';
import { percentageKind } from '../../../components/values/number-kind.ts';
import { longTextKind } from '../../../components/values/text-kind.ts';
import { LongTextField } from '../../../pieces/long-text/long-text-field.tsx';
import { refusalMessage } from '../../../refusal.ts';
import { useWritable } from '../../../stores/archive-store.ts';
import { writeEntries } from '../../../stores/review-store.ts';
import type { EntryProps } from './entry-fields.tsx';

/** What the Nucleo di valutazione says of an objective at the final check, until it is validated. */
export function EvaluationFields({ review, objectiveId, figures }: EntryProps) {
  const writable = useWritable() && review.state === 'closed';
  const [refusal, setRefusal] = useState<string | null>(null);
  const write = (patch: Parameters<typeof writeEntries>[0]['changes'][number]['patch'], typing = false) =>
    writeEntries({ reviewId: review.id, changes: [{ objectiveId, patch }], typing });
  const name = `review:${review.id}:${objectiveId}`;
  const evaluated = useSavedField({
    name: `${name}:evaluated`,
    value: figures.evaluated,
    kind: percentageKind,
    save: (value, typing) => write({ evaluated: value }, typing),
    whileTyping: false,
  });
  const note = useSavedField({
    name: `${name}:evaluationNote`,
    value: figures.evaluationNote,
    kind: longTextKind,
    save: (text, typing) => write({ evaluationNote: text }, typing),
  });
  const leaveOut = async (isLeftOut: boolean) => {
    setRefusal(null);
    try {
      await write({ notAssessable: isLeftOut ? 1 : 0 });
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <>
      <TextField
        label="Valutazione del Nucleo"
        description="Una percentuale, al posto del risultato calcolato; vuota lascia quello."
        readOnly={!writable}
        findings={[]}
        {...evaluated}
      />
      <LongTextField
        label="Nota del Nucleo"
        minLines={2}
        printWidthEm={null}
        readOnly={!writable}
        findings={[]}
        {...note}
      />
      <Checkbox
        label="Non valutabile"
        description="Resta fuori dalle medie; vuole una nota, e nessuna valutazione."
        checked={figures.notAssessable}
        disabled={!writable}
        error={refusal}
        onChange={(event) => void leaveOut(event.currentTarget.checked)}
      />
    </>
  );
}

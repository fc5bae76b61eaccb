import { Button } from '@mantine/core';
import type { ReviewedObjective, ShownReview } from '../../../../shared/ipc/channels/reviews.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { ReviewEntryPatch } from '../../../../shared/schemas/review-entry.ts';
import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import { useSavedField } from '../../../components/fields/use-saved-field.ts';
import { longTextKind } from '../../../components/values/text-kind.ts';
import { LongTextField } from '../../../pieces/long-text/long-text-field.tsx';
import { useWritable } from '../../../stores/archive-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { writeEntries } from '../../../stores/review-store.ts';
import styles from './panel.module.css';

export interface EntryProps {
  readonly review: ShownReview;
  readonly objectiveId: Id;
  readonly figures: NonNullable<ReviewedObjective['figures']>;
}

const REACHABLE = [
  { value: 'yes', label: 'Sì' },
  { value: 'no', label: 'No' },
  { value: 'unsaid', label: 'non detto' },
] as const;

/** What the centre says of an objective at a check; of a closed one it is only read. */
export function EntryFields({ review, objectiveId, figures }: EntryProps) {
  const writable = useWritable() && review.state === 'open';
  const write = (patch: ReviewEntryPatch, typing = false) =>
    writeEntries({ reviewId: review.id, changes: [{ objectiveId, patch }], typing });
  const name = `review:${review.id}:${objectiveId}`;
  const issues = useSavedField({
    name: `${name}:issues`,
    value: figures.issues,
    kind: longTextKind,
    save: (text, typing) => write({ issues: text }, typing),
  });
  const corrections = useSavedField({
    name: `${name}:corrections`,
    value: figures.corrections,
    kind: longTextKind,
    save: (text, typing) => write({ corrections: text }, typing),
  });
  const { reachable } = figures;
  return (
    <>
      {review.state !== 'open' && (
        <p className={styles.quiet}>
          La {reviewName(review.date)} è chiusa: criticità e azioni correttive si leggono soltanto.{' '}
          {review.isReceived ? (
            "La riapre l'ufficio che l'ha mandata."
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => useInterface.setState({ screen: 'reviews' })}>
              Riapri, in Verifiche
            </Button>
          )}
        </p>
      )}
      <LongTextField
        label="Criticità"
        minLines={3}
        printWidthEm={null}
        readOnly={!writable}
        findings={[]}
        {...issues}
      />
      <LongTextField
        label="Azioni correttive"
        minLines={3}
        printWidthEm={null}
        readOnly={!writable}
        findings={[]}
        {...corrections}
      />
      <ChoiceRadios
        label="Raggiungibile"
        value={reachable === null ? 'unsaid' : reachable ? 'yes' : 'no'}
        onChange={(value) => {
          if (writable) void write({ reachable: value === 'unsaid' ? null : value === 'yes' ? 1 : 0 });
        }}
        choices={REACHABLE}
        disabled={!writable}
      />
    </>
  );
}

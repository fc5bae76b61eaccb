import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatHundredths } from '../../../shared/format/numbers.ts';
import { objectiveProgress } from '../../../shared/rules/objective-progress.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { VariedMark } from '../../pieces/varied/varied-mark.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './objective-header.module.css';

interface ObjectiveHeaderProps {
  readonly objective: ObjectiveDetail;
  /** What can be done with the objective as a whole. */
  readonly actions?: ReactNode;
  /** What it goes on from, and what goes on from it. */
  readonly links?: ReactNode;
}

/** What stays on screen of an objective while its tabs scroll: code, title, who answers for it, status and progress. */
export function ObjectiveHeader({ objective, actions, links }: ObjectiveHeaderProps) {
  const levelLabel = useArchive(({ archive }) => archive?.levels.find(({ code }) => code === objective.level)?.label);
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <span className={styles.code}>{objective.code}</span>
        <span className={`${styles.level} ${styles.quiet}`}>{levelLabel}</span>
        <span className={styles.centre}>{objective.centre?.longName || objective.centre?.shortName}</span>
        {objective.status !== '' && <span className={styles.status}>{objective.status}</span>}
        <VariedMark objectiveId={objective.id} worded />
        {actions}
      </div>
      <h2 className={styles.title}>{objective.title || 'Senza descrizione'}</h2>
      <div className={`${styles.line} ${styles.answers}`}>
        <span className={styles.quiet}>Responsabile</span>
        <span>{objective.responsible || '–'}</span>
        {links}
        {objective.phases.length > 0 && <ObjectiveProgress objective={objective} />}
      </div>
    </header>
  );
}

function ObjectiveProgress({ objective }: { readonly objective: ObjectiveDetail }) {
  const settings = useArchive(({ archive }) => archive?.settings);
  const progress = settings === undefined ? null : objectiveProgress(objective.phases, settings);
  if (progress === null) return null;
  const words = formatHundredths(progress);
  return (
    <span className={styles.progress}>
      <span className={styles.quiet}>Avanzamento</span>
      <span>{words}</span>
      <Progress.Root size="md" className={styles.bar} transitionDuration={0}>
        <Progress.Section value={progress / 100} aria-label="Avanzamento dell'obiettivo" aria-valuetext={words} />
      </Progress.Root>
    </span>
  );
}

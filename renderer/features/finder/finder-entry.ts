import type { ReactNode } from 'react';

/** One line of the finder that can be chosen. */
export interface FinderEntry {
  readonly id: string;
  readonly content: ReactNode;
  readonly run: () => unknown;
}

/** Lines under one heading. */
export interface FinderGroup {
  readonly heading: string;
  readonly entries: readonly FinderEntry[];
}

/** A command of the application, as the finder offers it. */
export interface FinderCommand {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => unknown;
}

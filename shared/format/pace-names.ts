import type { Pace } from '../schemas/pace.ts';

/** How each pace is called on screen and on paper. */
export const PACE_NAMES: Readonly<Record<Pace, string>> = {
  late: 'In ritardo',
  onTrack: 'In linea',
  ahead: 'In anticipo',
  completed: 'Concluso',
  notStarted: 'Da iniziare',
  notComputable: 'Non calcolabile',
  suspended: 'Sospeso',
  dropped: 'Annullato',
};

/** A sign before each name, so that nobody has to tell them by colour. */
export const PACE_SIGNS: Readonly<Record<Pace, string>> = {
  late: '!',
  onTrack: '=',
  ahead: '>',
  completed: '✓',
  notStarted: '○',
  notComputable: '?',
  suspended: '‖',
  dropped: '×',
};

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

import { DEFAULT_SETTINGS } from '../../../shared/schemas/settings.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { Appearance } from './appearance.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { MunicipalityField } from './municipality-field.tsx';
import { PercentageField } from './percentage-setting.tsx';
import { EXPECTED_PROGRESS, OBJECTIVE_WEIGHTS, PHASES_SHARE, TOLERANCE } from './review-setting-choices.ts';
import {
  BLANK_PROGRESS,
  CAPPED_ATTAINMENT,
  LOWER_IS_BETTER,
  OBJECTIVE_ATTAINMENT,
  PAGE_NUMBERS,
} from './setting-choices.ts';
import { SettingGroup } from './setting-group.tsx';
import styles from './settings.module.css';

/** Impostazioni: how the municipality reckons and prints, kept in the archive; how the window looks and where copies go, kept on this machine. */
export function SettingsScreen() {
  const settings = useArchive(({ archive }) => archive?.settings ?? DEFAULT_SETTINGS);
  const writable = useWritable();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>Impostazioni</h2>
      <div className={styles.columns}>
        <section aria-labelledby="settings-archive" className={styles.section}>
          <h3 id="settings-archive">Di questo archivio</h3>
          <p>Valgono per tutti quelli che lo aprono, e si annullano come ogni altra modifica.</p>
          {!writable && <p>L'archivio è in sola lettura: qui si può solo guardare.</p>}
          <MunicipalityField />
          <SettingGroup choice={BLANK_PROGRESS} value={settings.blankProgress} />
          <SettingGroup choice={LOWER_IS_BETTER} value={settings.lowerIsBetter} />
          <SettingGroup choice={CAPPED_ATTAINMENT} value={settings.cappedAttainment} />
          <SettingGroup choice={OBJECTIVE_ATTAINMENT} value={settings.objectiveAttainment} />
          <SettingGroup choice={PAGE_NUMBERS} value={settings.pageNumbers} />
          <section aria-labelledby="settings-reviews" className={styles.section}>
            <h4 id="settings-reviews">Verifiche</h4>
            <SettingGroup choice={EXPECTED_PROGRESS} value={settings.expectedProgress} />
            <PercentageField setting={TOLERANCE} value={settings.tolerance} />
            <PercentageField setting={PHASES_SHARE} value={settings.phasesShare} />
            <SettingGroup choice={OBJECTIVE_WEIGHTS} value={settings.objectiveWeights} />
          </section>
        </section>
        <div className={styles.side}>
          <section aria-labelledby="settings-window" className={styles.section}>
            <h3 id="settings-window">Di questa finestra</h3>
            <p>Valgono per chi la usa, su questo computer.</p>
            <Appearance />
          </section>
          <section aria-labelledby="settings-backups" className={styles.section}>
            <h3 id="settings-backups">Copie di sicurezza</h3>
            <p>Valgono per tutti gli archivi, su questo computer.</p>
            <BackupSettings />
          </section>
        </div>
      </div>
    </div>
  );
}

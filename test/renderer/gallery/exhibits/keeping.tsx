import { useEffect, useState } from 'react';
import { GeneralPanel } from '../../../../renderer/features/general/general-panel.tsx';
import { RegistersScreen } from '../../../../renderer/features/registers/registers-screen.tsx';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen.tsx';
import { NO_ARCHIVE, useArchive } from '../../../../renderer/stores/archive-store.ts';
import type { ChannelName } from '../../../../shared/ipc/contract.ts';
import type { Band } from '../../../../shared/schemas/band.ts';
import type { LevelCode } from '../../../../shared/schemas/level.ts';
import { isoInstant, percentage } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS, type Settings, settingsPatch } from '../../../../shared/schemas/settings.ts';
import { objectiveLike, testId } from '../../../support/objective-details.ts';

const savedAt = isoInstant.parse('2026-09-30T09:00:00Z');
const NOTHING = { undo: null, redo: null };

/** What the exhibit's archive holds: how it reckons, and its bands. */
class Kept {
  settings: Settings = DEFAULT_SETTINGS;
  bands: readonly Band[] = [];

  archive() {
    return { access: 'write', levels: [], municipality: { name: 'Ente' }, settings: this.settings };
  }

  registers() {
    return { ...NO_ARCHIVE.registers, bands: [...this.bands].sort((one, other) => one.minimum - other.minimum) };
  }

  answer(name: ChannelName, input: never): unknown {
    switch (name) {
      case 'start:read':
        return { archive: this.archive() };
      case 'registers:read':
        return this.registers();
      case 'archive:write-settings':
        this.settings = { ...this.settings, ...settingsPatch.parse(input) };
        return this.archive();
      case 'registers:usual-bands':
        this.bands = ['Basso', 'Alto'].map((label, at) => ({
          id: testId(),
          minimum: percentage.parse(at * 5000),
          label,
        }));
        return this.registers();
      case 'registers:add': {
        const { fields } = input as { readonly fields: Omit<Band, 'id'> };
        this.bands = [...this.bands, { id: testId(), ...fields }];
        return this.registers();
      }
      case 'registers:write': {
        const { id, fields } = input as { readonly id: string; readonly fields: Partial<Band> };
        this.bands = this.bands.map((band) => (band.id === id ? { ...band, ...fields } : band));
        return this.registers();
      }
      case 'registers:delete': {
        const { id } = input as { readonly id: string };
        this.bands = this.bands.filter((band) => band.id !== id);
        return this.registers();
      }
      case 'history:state':
        return NOTHING;
      case 'hand-outs:read':
        return { handOuts: [], received: [] };
      case 'hand-outs:marks':
        return { out: [], locked: [] };
      case 'objectives:write':
        return { objective: null, objectiveId: null, savedAt, undoState: NOTHING };
      default:
        return null;
    }
  }
}

const WRITES = /^(?:archive:write|registers:(?!read|uses)|objectives:write)/u;

function serve(kept: Kept): void {
  const ask = (name: ChannelName, input: never) => {
    const { refuse, written } = window.archive;
    if (WRITES.test(name)) {
      const error = {
        code: refuse,
        message: "La fascia c'è già: scrivere altro.",
        fields: { minimum: 'Da un altro minimo.' },
      };
      if (refuse !== null) return Promise.resolve({ ok: false, error });
      written.push(`${name} ${JSON.stringify(input ?? null)}`);
    }
    return Promise.resolve({ ok: true, value: kept.answer(name, input) });
  };
  Object.assign(window, { pegaso: { ask, listen: () => () => undefined } });
  useArchive.setState({ archive: kept.archive() as never, registers: kept.registers() });
}

/** What a municipality keeps for itself: its settings, its lists, the data of an objective of the PEG or above it. */
export function KeepingExhibit({ show }: { readonly show: 'settings' | 'registers' | LevelCode }) {
  const [isServed, setServed] = useState(false);
  useEffect(() => {
    serve(new Kept());
    setServed(true);
  }, []);
  if (!isServed) return null;
  if (show === 'settings') return <SettingsScreen />;
  if (show === 'registers') return <RegistersScreen />;
  return <GeneralPanel objective={objectiveLike({ level: show })} />;
}

import { useEffect } from 'react';
import { ask, listen } from '../api.ts';
import { useArchive } from '../stores/archive-store.ts';
import { enterArchive } from '../stores/enter-archive.ts';
import { runCommand } from './commands.ts';

/** Hears the application: the menu's commands, archives opened from outside, copies made; and enters an archive already open. */
export function useApplicationEvents(): void {
  useEffect(() => {
    void ask('start:read').then(({ archive }) => (archive === null ? undefined : enterArchive(archive)));
    const ends = [
      listen('menu:command', ({ command }) => void runCommand(command)),
      listen('archive:state', ({ archive }) => {
        if (archive === null) return;
        // The same archive tells of a copy made; another one takes its place.
        if (useArchive.getState().archive?.token === archive.token) useArchive.setState({ archive });
        else void enterArchive(archive);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
}

import type { Terminal } from './terminal.ts';

/** Long work as it goes: how much is done of how much. `end` takes the bar away. */
export interface Progress {
  at(what: string, done: number, total: number): void;
  end(): void;
}

const SILENT: Progress = { at: () => undefined, end: () => undefined };

/** A bar on the terminal, drawn from the first step on; silent where nobody watches or the output is for programs. */
export async function progressBar(terminal: Terminal, json: boolean): Promise<Progress> {
  if (json || !terminal.isWatched) return SILENT;
  const { Presets, SingleBar } = await import('cli-progress');
  const format = '{what} {bar} {value} di {total}, mancano {eta_formatted}';
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  let started = false;
  return {
    at: (what, done, total) => {
      if (started) bar.update(done, { what });
      else bar.start(total, done, { what });
      started = true;
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

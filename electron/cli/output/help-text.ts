import type { Command } from '../command.ts';
import { COMMON_OPTIONS } from '../options/parse-arguments.ts';

/** The help of the whole program: its commands and what they are for. */
export function programHelp(commands: Readonly<Record<string, { readonly summary: string }>>): string[] {
  return [
    'Uso: pegaso COMANDO [opzioni]',
    '',
    'Comandi:',
    ...table(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'Ogni comando ha --help e --json. Esito: 0 fatto, 1 rifiutato o non riuscito, 2 comando scritto male.',
  ];
}

/** The help of one command. */
export function commandHelp({ name, summary, operands, options, optional }: Command): string[] {
  const entries = Object.entries({ ...options, ...COMMON_OPTIONS });
  const use = Object.entries(options).map(([option, help]) => {
    const words = `--${option}${help.value === undefined ? '' : ` ${help.value}`}`;
    return optional.has(option) ? `[${words}]` : words;
  });
  return [
    `Uso: pegaso ${[name, ...(operands === undefined ? [] : [operands.value]), ...use].join(' ')}`,
    '',
    summary,
    '',
    ...(operands === undefined ? [] : table([[operands.value, operands.help]])),
    'Opzioni:',
    ...table(entries.map(([option, { value = '', help }]) => [`--${option} ${value}`.trim(), help])),
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

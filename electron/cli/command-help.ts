/** How an option looks in the help; without `value` it is a flag, with `many` it may be given again and is a list. */
export interface OptionHelp {
  readonly value?: string;
  readonly help: string;
  readonly many?: true;
}

/** What the help says of a command. `operands` stand on the command line without a name: the field `operands` of its input. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly operands?: Required<Omit<OptionHelp, 'many'>>;
  readonly options: Readonly<Record<string, OptionHelp>>;
}

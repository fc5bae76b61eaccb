/** Mutants that change nothing anyone could see, by file and by what stands there: they are left out of the figures. */
export const EQUIVALENT: readonly { readonly file: string; readonly text: string; readonly why: string }[] = [];

import { create } from 'zustand';

/** The name of the open archive whose place another file took; null while there is none, or the person put the question off. */
export const useReplaced = create<{ readonly fileName: string | null }>()(() => ({ fileName: null }));

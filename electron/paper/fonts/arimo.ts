import { createRequire } from 'node:module';
import type { FontWeight } from '../../../shared/rules/wrapping.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The embedded typeface: Arimo has Arial's advances, which the official line breaks depend on. Paths of its TTF files. */
export const ARIMO_FILES: Readonly<Record<FontWeight, string>> = {
  regular: resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
};

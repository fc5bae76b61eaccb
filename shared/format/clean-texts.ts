import { cleanValue } from './clean-text.ts';

/** The same value with every text in it, however deep, as fields keep it; what is clean stays the same value. */
export function cleanTexts<Value>(value: Value): Value;
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanValue(value);
  if (Array.isArray(value)) {
    const cleaned = value.map((inner: unknown) => cleanTexts(inner));
    return cleaned.every((inner, at) => inner === value[at]) ? value : cleaned;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const cleaned = entries.map(([name, inner]) => [name, cleanTexts(inner)] as const);
  return cleaned.every(([, inner], at) => inner === entries[at]?.[1]) ? value : Object.fromEntries(cleaned);
}

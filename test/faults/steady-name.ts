/** A name, or a path, without what is drawn or counted anew in every run: identities, moments, numbers of processes. */
export function steadyName(name: string): string {
  return name
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/gu, 'ID')
    .replaceAll(/\b[0-9a-f]{8}\b/gu, 'N')
    .replaceAll(/\d+/gu, 'N');
}

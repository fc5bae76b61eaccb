/** Names a cell by its row and column: in drafts, and in the marks a grid is given. A blank column names the row itself. */
export function cellPlace(rowId: string, columnKey: string): string {
  return `${rowId} ${columnKey}`;
}

/** The row a place speaks of. */
export function rowOfPlace(place: string): string {
  return place.slice(0, place.indexOf(' '));
}

/** The column a place speaks of. */
export function columnOfPlace(place: string): string {
  return place.slice(place.indexOf(' ') + 1);
}

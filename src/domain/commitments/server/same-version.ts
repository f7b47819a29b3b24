import { Conflict } from '#platform/errors.ts';
import { timeOf } from '#platform/now.ts';

/** The second writer overwrites nothing: both texts are kept and shown side by side. */
export function sameVersion(row: { version: number; changed_at: Date | null }, version: number): void {
  if (row.version === version) return;
  throw new Conflict('commitments.changed-meanwhile', { at: row.changed_at === null ? '' : timeOf(row.changed_at) });
}

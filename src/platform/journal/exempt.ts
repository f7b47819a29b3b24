/**
 * Tables that are written without a journal entry, and why. Everything else that a transaction changes must be told by an
 * entry of the same transaction; a test runs every verb against this list.
 */
export const journalExempt = {
  access_log: 'reads and refusals, kept outside the journal',
  journal_entry: 'the journal itself',
  journal_private: 'the journal itself',
  journal_pending: 'the journal itself',
  journal_leaf: 'the journal itself',
  journal_head: 'the journal itself',
  journal_cursor: 'the journal itself',
  schema_migration: 'written by migrations',
  sign_in_session: 'who is signed in, and the hat worn',
  sign_in_verification: 'the sign-in library',
  sign_in_rate: 'how often an address asks',
  sign_in_failure: 'wrong passwords in a row',
  sign_in_trace: 'first and last signing in',
} as const satisfies Record<string, string>;

export function isJournalExempt(table: string): boolean {
  return Object.hasOwn(journalExempt, table);
}

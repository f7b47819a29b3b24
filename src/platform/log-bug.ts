/**
 * A bug as lines of the log: what, where in the code, at which constraint. Never the values: PostgreSQL puts whole rows into its
 * details, and a row may hold a resident's words and telephone number.
 */
export function logBug(error: unknown, requestId = ''): void {
  console.error(requestId, describeBug(error));
}

export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const caused = error.cause === undefined ? [] : [`caused by ${describeBug(error.cause)}`];
  return [headOf(error), ...frames, ...caused].join('\n');
}

function headOf(error: Error): string {
  if (!isOfDatabase(error)) return `${error.name}: ${error.message}`;
  // What follows the colon is what somebody sent.
  const said = error.message.replace(/:.*$/s, '');
  const place = [error.table, error.column, error.constraint, error.routine].filter((part) => typeof part === 'string');
  return `${error.name} ${error.code}: ${said} (${place.join(', ')})`;
}

type DatabaseError = Error & { code: string; table?: unknown; column?: unknown; constraint?: unknown; routine?: unknown };

function isOfDatabase(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error;
}

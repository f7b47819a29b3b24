import type { z } from 'zod';
import type { Ctx } from './context.ts';
import type { Tx } from './db/database.server.ts';
import { Invalid, NotAllowed, type Params, type Verdict } from './errors.ts';
import { appendEntries } from './journal/append.server.ts';
import { announceCommitted } from './journal/committed.ts';
import { sealEntry, type Entry } from './journal/entry.ts';

/** What an act leaves: its result and at least one journal entry, or word that nothing was written and why. */
export type Outcome<Result> = { result: Result; entries: readonly [Entry, ...Entry[]] } | { result: Result; unchanged: string };

type Definition<Schema extends z.ZodType, Subject, Result> = {
  name: string;
  input: Schema;
  /** Loads, and locks, what the policy and the act both need. */
  subject?: (tx: Tx, input: z.output<Schema>, ctx: Ctx) => Promise<Subject>;
  may: (actor: Ctx['actor'], subject: Subject, input: z.output<Schema>) => Verdict;
  act: (tx: Tx, ctx: Ctx, input: z.output<Schema>, subject: Subject) => Promise<Outcome<Result>>;
};

export type Verb<Schema extends z.ZodType, Result> = {
  (ctx: Ctx, input: z.input<Schema>): Promise<Result>;
  readonly verbName: string;
  readonly input: Schema;
};

const registry = new Set<string>();

/** The names of every write of the product. */
export function registeredVerbs(): ReadonlySet<string> {
  return registry;
}

/**
 * The only way to write. The call parses, opens one transaction, asks the policy, acts and appends the journal.
 * Throws Invalid, NotAllowed, and what the act throws; then nothing was written.
 */
export function defineVerb<Schema extends z.ZodType, Result, Subject = undefined>(
  definition: Definition<Schema, Subject, Result>,
): Verb<Schema, Result> {
  const run = async (ctx: Ctx, raw: z.input<Schema>): Promise<Result> => {
    const input = parseInput(definition.input, raw);
    const outcome = await ctx.db.transaction().execute(async (tx) => {
      const subject = definition.subject === undefined ? noSubject<Subject>() : await definition.subject(tx, input, ctx);
      const verdict = definition.may(ctx.actor, subject, input);
      if (!verdict.allowed) throw new NotAllowed(verdict.code, verdict.params);
      const acted = await definition.act(tx, ctx, input, subject);
      if ('entries' in acted) await journal(tx, ctx, definition.name, acted.entries);
      return acted;
    });
    if ('entries' in outcome) announceCommitted(outcome.entries);
    return outcome.result;
  };
  const verb = Object.assign(run, { verbName: definition.name, input: definition.input });
  register(definition.name);
  return verb;
}

/** Parses input at the edge of a verb. Throws Invalid with one message code per field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, { code: string; params: Params }> = {};
  for (const issue of parsed.error.issues) {
    const code = issue.message.includes(' ') ? 'input.invalid' : issue.message;
    fields[issue.path.join('.')] ??= { code, params: 'maximum' in issue ? { maximum: Number(issue.maximum) } : {} };
  }
  throw new Invalid(fields);
}

async function journal(tx: Tx, ctx: Ctx, verb: string, entries: readonly Entry[]): Promise<void> {
  const act = { verb, actor: ctx.actor, at: ctx.now, requestId: ctx.requestId };
  await appendEntries(
    tx,
    entries.map((entry) => sealEntry(entry, act)),
  );
}

function register(name: string): void {
  if (registry.has(name)) throw new Error(`two verbs are called ${name}`);
  registry.add(name);
}

// A verb without `subject` has Subject = undefined; the compiler cannot see that the two go together.
function noSubject<Subject>(): Subject {
  return undefined as Subject;
}

import type { Audience, Entry } from '#platform/journal/entry.ts';

type Subject = { unitId: string; matterId: string; commitmentId?: string; audience?: number };

/** An entry of the ledger. What is public is told to everybody, all else to the unit. */
export function ledgerEntry(kind: string, subject: Subject, facts: Entry['facts'] = {}, personal?: Entry['personal']): Entry {
  const audience: Audience = subject.audience === 0 ? 0 : subject.audience === 3 ? 3 : 2;
  return {
    kind: `commitments.${kind}`,
    unitId: subject.unitId,
    matterId: subject.matterId,
    subject: subject.commitmentId === undefined ? `matter:${subject.matterId}` : `commitment:${subject.commitmentId}`,
    audience,
    facts,
    ...(personal === undefined ? {} : { personal }),
  };
}

/** What a step leaves, in the form that the journal asks for. */
export function atLeastOne(entries: readonly Entry[]): readonly [Entry, ...Entry[]] {
  const [first, ...rest] = entries;
  if (first === undefined) throw new Error('an act leaves at least one entry');
  return [first, ...rest];
}

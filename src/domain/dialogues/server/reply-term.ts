import { sql } from 'kysely';
import type { TermGiven } from '#domain/commitments/index.server.ts';
import { findDue } from '#domain/statute/index.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Basis } from '../dialogue.ts';

/**
 * The term in which an assigned matter is answered, from the day of the conclusion: the local rule under the law first,
 * then the Party rule. None where the place has neither; then the chair names a day.
 */
export async function replyTerm(tx: Tx, unitId: string, basis: readonly Basis[], from: string): Promise<TermGiven | undefined> {
  const conditions = await placeOf(tx, unitId);
  const rules = [
    ...(basis.includes('law') ? (['dialogue.item.reply'] as const) : []),
    ...(basis.includes('party') ? (['dialogue.party.reply'] as const) : []),
  ];
  for (const rule of rules) {
    const due = await findDue(tx, rule, { from, unitId, conditions });
    if (due.ok) return { cause: 'rule', rule, from, conditions };
  }
  return undefined;
}

// Local rules are named by the plain name of the province: 'Hà Nội'.
async function placeOf(tx: Tx, unitId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select org_unit_name.name
    from org_unit_scope
    join org_unit on org_unit.id = org_unit_scope.ancestor_id and org_unit.level = 'province'
    join org_unit_name on org_unit_name.unit_id = org_unit.id
    where org_unit_scope.unit_id = ${unitId}
    order by org_unit_name.valid_from desc nulls last
    limit 1`.execute(tx);
  const name = rows[0]?.name;
  return name === undefined ? {} : { unit: name };
}

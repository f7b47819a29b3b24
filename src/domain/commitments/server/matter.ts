import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { NotFound } from '#platform/errors.ts';
import { normaliseCode } from '#platform/ids.ts';
import type { Matter, MatterAnswer, MatterFacts, MatterHolding, MatterLine, MatterTerm } from '../matter.ts';
import { mayRead } from '../policy.ts';
import { lineColumns, type Sight } from './ledger.ts';

/** What everybody may know of a matter by its code. Throws NotFound. */
export async function getPublicMatter({ db }: { db: Reader }, code: string): Promise<Matter> {
  return readMatter(db, await findFacts(db, code, 'public'), 'public');
}

/** The same with all words, for an officer of the unit that raised or holds it. Others find nothing. */
export async function getOfficeMatter(ctx: Ctx, code: string): Promise<Matter> {
  const matter = await readMatter(ctx.db, await findFacts(ctx.db, code, 'office'), 'office');
  const units = [matter.unitId, ...matter.commitments.map((line) => line.holderUnitId)];
  const readable = units.some((unitId) => mayRead(ctx.actor, { unitId, groupId: matter.groupId }).allowed);
  if (!readable || matter.takenOutOn !== null) throw new NotFound('commitments.not-found');
  return matter;
}

async function findFacts(db: Reader, code: string, sight: Sight): Promise<MatterFacts> {
  const { rows } = await sql<MatterFacts>`
    select id, code, unit_id as "unitId", unit_name as "unitName", unit_slug as "unitSlug", audience, release_state as "releaseState", source,
      occasion_on as "occasionOn", opened_on as "openedOn", told_by as "toldBy", taken_out_on as "takenOutOn", group_id as "groupId", capacity,
      topic, title, body, released_at as "releasedAt"${sight === 'office' ? sql`, version, changed_at as "changedAt"` : sql``}
    from ${seen('matter', sight)}
    where code = ${normaliseCode(code)}`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new NotFound('commitments.code-unknown');
  return facts;
}

async function readMatter(db: Reader, facts: MatterFacts, sight: Sight): Promise<Matter> {
  const of = sql`where matter_id = ${facts.id}`;
  const lines = await sql<MatterLine>`
    select ${lineColumns}, late_reason_on as "lateReasonOn"${sight === 'office' ? sql`, version` : sql``} from ${sql.table(sight === 'public' ? 'public_commitment' : 'ledger_line')}
    ${of} and state in ('open', 'met') order by opened_on, id`.execute(db);
  const terms = await sql<MatterTerm>`
    select commitment_id as "commitmentId", cause, rule_key as "ruleKey", rule_on as "ruleOn", start_on as "startOn", conditions,
      due_on as "dueOn", reason, set_at as "setAt"
    from ${seen('term', sight)} ${of} order by set_at, id`.execute(db);
  const holdings = await sql<MatterHolding>`
    select commitment_id as "commitmentId", unit_id as "unitId", unit_name as "unitName", organisation_name as "organisationName",
      post_title as "postTitle", since, until, reason
    from ${seen('holding', sight)} ${of} order by commitment_id, since, until nulls last`.execute(db);
  return { ...facts, commitments: lines.rows, terms: terms.rows, holdings: holdings.rows, answers: await readAnswers(db, facts.id, sight) };
}

/** The answers to a matter, newest first. */
export async function readAnswers(db: Reader, matterId: string, sight: Sight): Promise<MatterAnswer[]> {
  const { rows } = await sql<MatterAnswer>`
    select id, commitment_id as "commitmentId", kind, body, ground, alternative, next_on as "nextOn", letter_number as "letterNumber",
      letter_on as "letterOn", body_name as "bodyName", procedure, answered_on as "answeredOn", given_at as "givenAt",
      post_title as "postTitle", organisation_name as "organisationName", agrees, verdict_on as "verdictOn", verdict_words as "verdictWords", proofs
    from ${seen('answer', sight)} where matter_id = ${matterId} order by given_at desc, id desc`.execute(db);
  return rows;
}

function seen(what: 'matter' | 'term' | 'holding' | 'answer', sight: Sight): RawBuilder<unknown> {
  return sql.table(`${sight === 'public' ? 'public' : 'ledger'}_${what}`);
}

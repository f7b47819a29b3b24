import { findUnit, findUnitBySlug, getUnitOn } from '#domain/org-units/index.server.ts';
import type { Unit } from '#domain/org-units/org-unit.ts';
import type { Ctx } from '#platform/context.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import type { OpinionRequest } from './api-shapes.ts';
import { invalidField } from './references.ts';
import { submitOpinion } from './submit-opinion.ts';

/** The API's words for the fields of the verb. */
const fieldNames: Readonly<Record<string, string>> = {
  submissionId: 'id',
  unitId: 'unit',
  conferenceId: 'dialogue',
  words: 'text',
  groupId: 'group',
};

/** Sends an opinion that came by the API; problems name the fields as the API calls them. */
export async function submitFromApi(
  ctx: Ctx,
  request: OpinionRequest,
): Promise<{ code: string; secret: string; toldBy: string; repeated: boolean }> {
  const { id, unit, dialogue, text, group, topic, name, telephone } = request;
  const unitId = await unitIdOf(ctx, unit);
  const input = { submissionId: id, unitId, conferenceId: dialogue, words: text, groupId: group, topic, name, telephone };
  const { code, secret, toldBy, repeated } = await submitOpinion(ctx, input).catch((error: unknown) => {
    throw error instanceof Invalid ? renamed(error) : error;
  });
  return { code, secret, toldBy, repeated };
}

// A slug means one unit for ever, so what was found once needs no second look.
const bySlug = new Map<string, string>();

async function unitIdOf(ctx: Ctx, unit: string): Promise<string> {
  const known = bySlug.get(unit);
  if (known !== undefined) return known;
  if (/^\d{2,5}$/.test(unit)) return byCode(ctx, unit);
  const found = await findUnitBySlug(ctx, unit);
  if (found === undefined) throw invalidField('unit', 'dialogues.no-such-unit');
  demandOffice(found);
  if (bySlug.size > 10_000) bySlug.clear();
  bySlug.set(unit, found.id);
  return found.id;
}

// Where nobody keeps books nobody would read it: no receipt promises an answer there.
function demandOffice({ hasOffice, validTo, fullName }: Unit): void {
  if (!hasOffice && validTo === null) throw invalidField('unit', 'dialogues.unit-without-office', { name: fullName });
}

async function byCode(ctx: Ctx, code: string): Promise<string> {
  const today = dayOf(ctx.now);
  const unit = await findUnit(ctx, code, today);
  if (unit !== undefined) {
    demandOffice(unit);
    return unit.id;
  }
  throw await getUnitOn(ctx, code, today).then(
    () => invalidField('unit', 'dialogues.no-such-unit'),
    (error: unknown) => asField(error),
  );
}

function asField(error: unknown): unknown {
  if (!(error instanceof NotFound)) return error;
  if (error.code !== 'org-units.dissolved') return invalidField('unit', 'dialogues.no-such-unit');
  const { name = '', endedOn = '', successors = '' } = error.params;
  const code = successors === '' ? 'dialogues.unit-dissolved-unknown' : 'dialogues.unit-dissolved';
  return invalidField('unit', code, { name, on: endedOn, successors });
}

function renamed(error: Invalid): Invalid {
  const fields = Object.entries(error.fields).map(([field, problem]) => [fieldNames[field] ?? field, problem] as const);
  return new Invalid(Object.fromEntries(fields), error.code);
}

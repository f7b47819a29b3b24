import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import type { organisationInput, postInput } from '../org-unit.ts';
import { listOrganisations, type Organisation } from './offices.ts';

/** Writes a body. A step: asks no policy; the caller journals. */
export async function writeOrganisation(
  tx: Tx,
  ctx: Ctx,
  input: z.output<typeof organisationInput>,
): Promise<{ organisationId: string; entry: Entry }> {
  const id = newId(ctx.now);
  await tx
    .insertInto('organisation')
    .values({
      id,
      unit_id: input.unitId,
      kind: input.kind,
      name: input.name,
      short_name: input.shortName ?? null,
      abbreviation: input.abbreviation ?? null,
      superior_name: input.superiorName ?? null,
      parent_id: input.parentId ?? null,
      valid_from: input.validFrom,
      // The bodies of a unit end with it, their posts with them.
      valid_to: (eb) => eb.selectFrom('org_unit').select('valid_to').where('id', '=', input.unitId),
    })
    .execute();
  const facts = { organisation: id, kind: input.kind, from: input.validFrom, parent: input.parentId };
  const entry: Entry = {
    kind: 'org-units.organisation-created',
    unitId: input.unitId,
    subject: `organisation:${id}`,
    audience: 2,
    facts,
    personal: { name: input.name },
  };
  return { organisationId: id, entry };
}

/** Writes a post of a body. A step: asks no policy; the caller journals. */
export async function writePost(
  tx: Tx,
  ctx: Ctx,
  organisation: Pick<Organisation, 'id' | 'unitId'>,
  input: Omit<z.output<typeof postInput>, 'organisationId'>,
): Promise<{ postId: string; entry: Entry }> {
  const id = newId(ctx.now);
  await tx
    .insertInto('post')
    .values({
      id,
      organisation_id: organisation.id,
      title: input.title,
      signing_title: input.signingTitle ?? null,
      role_hint: input.roleHint ?? null,
      valid_from: input.validFrom,
      valid_to: (eb) => eb.selectFrom('organisation').select('valid_to').where('id', '=', organisation.id),
    })
    .execute();
  const facts = { post: id, organisation: organisation.id, role: input.roleHint, from: input.validFrom };
  const entry: Entry = {
    kind: 'org-units.post-created',
    unitId: organisation.unitId,
    subject: `post:${id}`,
    audience: 2,
    facts,
    personal: { title: input.title },
  };
  return { postId: id, entry };
}

const committee = { kind: 'peoples-committee', abbreviation: 'UBND' } as const;

type FirstPost = { unitId: string; committeeName: string; postTitle: string };

/** The administrator's post of a unit that has no offices yet; its people's committee is written where it is missing. A step. */
export async function writeFirstPost(
  tx: Tx,
  ctx: Ctx,
  { unitId, committeeName, postTitle }: FirstPost,
): Promise<{ postId: string; organisationId: string; entries: Entry[] }> {
  const validFrom = dayOf(ctx.now);
  const bodies = await listOrganisations({ db: tx }, unitId, validFrom);
  const present = bodies.find((body) => body.kind === 'peoples-committee');
  const body = present
    ? { organisationId: present.id, entry: undefined }
    : await writeOrganisation(tx, ctx, { ...committee, unitId, name: committeeName, validFrom });
  const post = await writePost(tx, ctx, { id: body.organisationId, unitId }, { title: postTitle, roleHint: 'administrator', validFrom });
  return { postId: post.postId, organisationId: body.organisationId, entries: body.entry ? [body.entry, post.entry] : [post.entry] };
}

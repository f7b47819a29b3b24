import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { postInput } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { demandOrganisationLived } from './administered.ts';
import { getOrganisation } from './offices.ts';

export const createPost = defineVerb({
  name: 'org-units.create-post',
  input: postInput,
  subject: (tx, input) => getOrganisation({ db: tx }, input.organisationId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, organisation) => {
    demandOrganisationLived(organisation, input.validFrom);
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
      })
      .execute();
    const facts = { post: id, organisation: organisation.id, role: input.roleHint, from: input.validFrom };
    return {
      result: { postId: id },
      entries: [
        { kind: 'org-units.post-created', unitId: organisation.unitId, subject: `post:${id}`, audience: 2, facts, personal: { title: input.title } },
      ],
    };
  },
});

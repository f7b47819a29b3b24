import { defineVerb } from '#platform/verb.ts';
import { postInput } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { demandOrganisationLived } from './administered.ts';
import { getOrganisation } from './offices.ts';
import { writePost } from './write-office.ts';

export const createPost = defineVerb({
  name: 'org-units.create-post',
  input: postInput,
  subject: (tx, input) => getOrganisation({ db: tx }, input.organisationId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, organisation) => {
    demandOrganisationLived(organisation, input.validFrom);
    const { postId, entry } = await writePost(tx, ctx, organisation, input);
    return { result: { postId }, entries: [entry] };
  },
});

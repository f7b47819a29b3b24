import type { Tx } from '#platform/db/database.server.ts';
import type { ConferenceInput } from '../dialogue.ts';

/** The columns of a conference that its form fills in. */
export function describedColumns(input: ConferenceInput) {
  const extraordinary = input.kind === 'extraordinary';
  return {
    kind: input.kind,
    ground: extraordinary ? (input.ground ?? null) : null,
    voters_asking: extraordinary ? (input.votersAsking ?? null) : null,
    basis: [...new Set(input.basis)],
    legal_basis: input.legalBasis ?? null,
    name: input.name,
    theme: input.theme ?? null,
    purpose: input.purpose ?? null,
    concludes_post_id: input.concludesPostId ?? null,
    collecting_from: input.collectingFrom ?? null,
    collecting_to: input.collectingTo ?? null,
  };
}

/** Writes the bodies and co-chairs of a conference anew, in the order given. */
export async function writeLists(tx: Tx, conferenceId: string, input: ConferenceInput): Promise<void> {
  await tx.deleteFrom('conference_body').where('conference_id', '=', conferenceId).execute();
  await tx.deleteFrom('conference_chair').where('conference_id', '=', conferenceId).execute();
  const convening = [...new Set(input.conveningOrganisationIds)];
  const invited = [...new Set(input.invitedOrganisationIds)].filter((id) => !convening.includes(id));
  const bodies = [
    ...convening.map((organisation_id, position) => ({ conference_id: conferenceId, organisation_id, part: 'convening', position })),
    ...invited.map((organisation_id, position) => ({ conference_id: conferenceId, organisation_id, part: 'invited', position })),
  ];
  const chairs = [...new Set(input.chairPostIds)].map((post_id, position) => ({ conference_id: conferenceId, post_id, position }));
  await tx.insertInto('conference_body').values(bodies).execute();
  await tx.insertInto('conference_chair').values(chairs).execute();
}

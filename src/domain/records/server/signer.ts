import { getPost } from '#domain/org-units/index.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { demand, Invalid } from '#platform/errors.ts';
import type { Signing } from '../document.ts';
import type { IssuingBodyKind } from '../layouts/layout-for.ts';
import type { LayoutSystem } from '../layouts/layout.ts';
import { maySignAs, needsHeadTitle, type SignerStanding, type SigningForm } from '../signing.ts';

type Draft = { issuingOrganisationId: string; signerPostId: string };

/** How the paper is signed when nobody chose: as the signer's standing in the issuing body says. */
export async function signingOf(tx: Tx, kind: IssuingBodyKind, draft: Draft & { signing: Partial<Signing> }): Promise<Signing> {
  const { standing, title } = await signer(tx, draft);
  const form = draft.signing.form ?? usualForm(kind, standing);
  return { ...draft.signing, form, headTitle: draft.signing.headTitle ?? usualHead(kind, form), signerTitle: title };
}

/** Throws Refused or Invalid where the signer may not sign in this form. */
export async function demandSigning(tx: Tx, system: LayoutSystem, draft: Draft, signing: Signing): Promise<void> {
  demand(maySignAs(signing.form, (await signer(tx, draft)).standing));
  if (needsHeadTitle(system, signing.form) && signing.headTitle === undefined)
    throw new Invalid({ 'signing.headTitle': { code: 'input.required', params: {} } });
}

async function signer(tx: Tx, { issuingOrganisationId, signerPostId }: Draft): Promise<{ standing: SignerStanding; title: string }> {
  const post = await getPost({ db: tx }, signerPostId);
  const ofPart = post.organisationId !== issuingOrganisationId || post.roleHint === 'head-of-office';
  const standing = ofPart ? 'head-of-part' : /^phó\s/iu.test(post.title) ? 'deputy' : 'head';
  return { standing, title: post.signingTitle ?? post.title };
}

// A committee decides together and its head signs in its name; a department's head signs as such.
function usualForm(kind: IssuingBodyKind, standing: SignerStanding): SigningForm {
  if (standing === 'deputy') return 'deputy';
  if (standing === 'head-of-part') return 'by-order';
  return kind === 'department' || kind === 'office' ? 'direct' : 'on-behalf';
}

function usualHead(kind: IssuingBodyKind, form: SigningForm): string | undefined {
  if (form === 'direct' || form === 'on-behalf') return undefined;
  return kind === 'party-committee' ? 'Bí thư' : 'Chủ tịch';
}

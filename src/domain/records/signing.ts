import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { LayoutSystem } from './layouts/layout.ts';

/** direct: in the signer's own name · on-behalf: thay mặt · deputy: ký thay · by-order: thừa lệnh · by-authorisation: thừa ủy quyền */
export const signingForms = ['direct', 'on-behalf', 'deputy', 'by-order', 'by-authorisation'] as const;
export type SigningForm = (typeof signingForms)[number];

/** What the signer is to the body: its head, the deputy of the head, or the head of a part of it. */
export type SignerStanding = 'head' | 'deputy' | 'head-of-part';

const signs: Readonly<Record<LayoutSystem, Readonly<Record<Exclude<SigningForm, 'direct'>, string>>>> = {
  state: { 'on-behalf': 'TM.', deputy: 'KT.', 'by-order': 'TL.', 'by-authorisation': 'TUQ.' },
  party: { 'on-behalf': 'T/M', deputy: 'K/T', 'by-order': 'T/L', 'by-authorisation': 'T/UQ' },
  front: { 'on-behalf': 'TM.', deputy: 'KT.', 'by-order': 'TL.', 'by-authorisation': 'TUQ.' },
};

/** The body in whose name a collective signs. */
const collectives: Readonly<Record<LayoutSystem, string>> = { state: 'ỦY BAN NHÂN DÂN', party: 'BAN THƯỜNG VỤ', front: 'BAN THƯỜNG TRỰC' };

type Signature = { form: SigningForm; onBehalfOf?: string | undefined; headTitle?: string | undefined; signerTitle: string };

/** The lines above the signature, in capitals: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
export function signatureLines(system: LayoutSystem, signature: Signature): string[] {
  const { form, signerTitle } = signature;
  const collective = `${signs[system]['on-behalf']} ${signature.onBehalfOf ?? collectives[system]}`;
  const head = signature.headTitle ?? '';
  const lines = (): string[] => {
    switch (form) {
      case 'direct':
        return [signerTitle];
      case 'on-behalf':
        return [collective, signerTitle];
      case 'deputy':
        return system === 'party' ? [collective, signerTitle] : [collective, `${signs[system].deputy} ${head}`, signerTitle];
      case 'by-order':
        return [`${signs[system]['by-order']} ${system === 'party' ? (signature.onBehalfOf ?? collectives.party) : head}`, signerTitle];
      case 'by-authorisation':
        return [`${signs[system]['by-authorisation']} ${head}`, signerTitle];
      default:
        return form satisfies never;
    }
  };
  return lines().map((line) => line.toLocaleUpperCase('vi').trim());
}

/** Art. 13 Decree 30/2020: who may sign in which form. Party and Front papers follow the same standing. */
export function maySignAs(form: SigningForm, standing: SignerStanding): Verdict {
  const article = '13';
  switch (form) {
    case 'direct':
    case 'on-behalf':
      return standing === 'head' ? allowed : refused('records.signing-form-of-head', {}, article);
    case 'deputy':
      return standing === 'deputy' ? allowed : refused('records.signing-form-of-deputy', {}, article);
    // Art. 13(3) and (4): by order only as the working regulation says, by authorisation only in writing and for a time.
    case 'by-order':
    case 'by-authorisation':
      return standing === 'head-of-part' ? allowed : refused('records.signing-form-of-part', {}, article);
    default:
      return form satisfies never;
  }
}

/** Whether the form names the seat in whose place or by whose order it is signed. */
export function needsHeadTitle(system: LayoutSystem, form: SigningForm): boolean {
  return form === 'by-authorisation' || (system !== 'party' && (form === 'deputy' || form === 'by-order'));
}

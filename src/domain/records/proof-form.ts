import type { ProofInput } from './document.ts';

type GivenFile = { bytes: Uint8Array<ArrayBuffer>; name: string };

/** The proof that a form gives: of its three kinds the chosen one; the verb's schema says what is missing. */
export async function proofFrom(form: FormData): Promise<ProofInput> {
  switch (textOf(form, 'proofKind')) {
    case 'link':
      return { kind: 'link', link: textOf(form, 'link') };
    case 'person-time':
      return { kind: 'person-time', person: textOf(form, 'person') };
    default: {
      const file = await fileFrom(form);
      return { kind: 'file', bytes: file?.bytes ?? new Uint8Array(), name: file?.name ?? '' };
    }
  }
}

/** The file of a form, if one was chosen. */
export async function fileFrom(form: FormData): Promise<GivenFile | undefined> {
  const file = form.get('file');
  return file instanceof File && file.size > 0 ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

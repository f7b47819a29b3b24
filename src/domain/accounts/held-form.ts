import { z } from 'zod';
import { isLocale } from '#platform/i18n/locale.ts';

/** What a form held when its session had ended: where it was going and its fields, files left out. */
export const heldForm = z.object({
  action: z.string().refine(isOwnAddress),
  fields: z.array(z.tuple([z.string(), z.string()])),
  filesLost: z.boolean(),
});
export type HeldForm = z.infer<typeof heldForm>;

const mostCharacters = 1_000_000;

/** Keeps the fields of a form; undefined where they are too many to carry. Passwords are never carried. */
export function holdForm(action: string, data: FormData): HeldForm | undefined {
  const fields: [string, string][] = [];
  let filesLost = false;
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.push([name, value]);
    else filesLost ||= value.size > 0;
  }
  const kept = fields.filter(([name]) => !/password/i.test(name));
  const size = kept.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return size > mostCharacters ? undefined : { action, fields: kept, filesLost };
}

/** Reads what `holdForm` kept from the hidden field it travelled in. */
export function readHeld(text: unknown): HeldForm | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return heldForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** An address of this site in a language of ours, never another site's: '/vi/can-bo?x=1'. */
export function isOwnAddress(address: string): boolean {
  const [, first] = address.split(/[/?#]/);
  return address.startsWith('/') && !/[\\\s]|^\/\//.test(address) && isLocale(first);
}

/** The page of a form action: '/vi/can-bo/x?tab=1&/save' → '/vi/can-bo/x?tab=1'. */
export function pageOfAction(action: string): string {
  const [pathname = '', query = ''] = action.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('/'));
  return kept.length ? `${pathname}?${kept.join('&')}` : pathname;
}

/** The words a person typed, to be shown again: ids, codes and days are carried but not shown. */
export function wordsOf(held: HeldForm): string[] {
  return held.fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
}

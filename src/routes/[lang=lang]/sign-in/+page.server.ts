import { fail, redirect } from '@sveltejs/kit';
import { isOwnAddress, pageOfAction, readHeld, wordsOf, type HeldForm } from '#domain/accounts/held-form.ts';
import { signIn } from '#domain/accounts/index.server.ts';
import { findErrorMessage } from '#platform/i18n/error-messages.ts';
import { path } from '#platform/i18n/paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const next = ownAddress(url.searchParams.get('next'));
  if (locals.officer) redirect(303, next ?? path(locals.locale, '/office'));
  return {
    next: next ?? '',
    out: url.searchParams.has('out'),
    made: url.searchParams.has('made'),
    withoutHat: locals.session?.displayName,
  };
};

export const actions: Actions = {
  /** From the gate of the office: the form that was sent without a session travels on this page. */
  hold: async ({ request }) => {
    const data = await request.formData();
    return fail(401, { held: carried(readHeld(data.get('held'))), gate: true, username: '', message: '' });
  },
  signIn: async ({ request, locals, cookies, getClientAddress }) => {
    const data = await request.formData();
    const held = readHeld(data.get('held'));
    const username = textOf(data, 'username');
    const attempt = {
      username,
      password: textOf(data, 'password'),
      clientAddress: getClientAddress(),
      userAgent: request.headers.get('user-agent'),
    };
    const answer = await signIn(attempt);
    if (!answer.signedIn) {
      const message = findErrorMessage(locals.locale, answer.code, {}) ?? answer.code;
      return fail(answer.code === 'accounts.too-many' ? 429 : 400, { held: carried(held), gate: false, username, message });
    }
    cookies.set(answer.cookie.name, answer.cookie.value, answer.cookie.flags);
    if (held) return { resume: { ...held, page: pageOfAction(held.action), words: wordsOf(held) } };
    redirect(303, ownAddress(data.get('next')) ?? path(locals.locale, '/office'));
  },
};

function carried(held: HeldForm | undefined) {
  return held && { text: JSON.stringify(held), count: held.fields.length, filesLost: held.filesLost };
}

function ownAddress(address: FormDataEntryValue | null): string | undefined {
  return typeof address === 'string' && isOwnAddress(address) ? address : undefined;
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

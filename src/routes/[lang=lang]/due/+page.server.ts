import { findDue } from '#domain/statute/index.server.ts';
import { questionOf, readForm } from '#domain/statute/due-form.ts';
import { statuteMessages } from '#domain/statute/messages/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const form = readForm(url.searchParams);
  if (!url.searchParams.has('from')) return { form };
  const { what, input } = questionOf(form);
  const answer = await findDue(locals.publicCtx.db, what, input);
  if (answer.ok) return { form, due: answer };
  const words = statuteMessages(locals.locale).errors[answer.code](answer.params);
  return { form, error: { field: fieldOf(answer.code, answer.params, form.from), words } };
};

function fieldOf(code: string, params: Readonly<Record<string, string | number>>, from: string): 'from' | 'value' | undefined {
  if (code === 'law.bad-term') return 'value';
  return code === 'law.bad-date' && params['date'] === from.slice(0, 20) ? 'from' : undefined;
}

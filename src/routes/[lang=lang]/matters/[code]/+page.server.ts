import type { RequestEvent } from '@sveltejs/kit';
import {
  addToMatter,
  checkTries,
  countTry,
  explainMatter,
  getPrivatePart,
  getPublicMatter,
  giveVerdict,
  lookUp,
} from '#domain/commitments/index.server.ts';
import { timelineEntries } from '#domain/commitments/timeline-words.ts';
import { zaloText } from '#domain/commitments/zalo.ts';
import { getUnits } from '#domain/org-units/index.server.ts';
import { inSentence } from '#platform/i18n/format.ts';
import { failFrom, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders, getClientAddress }) => {
  const { locale, publicCtx: ctx, officer } = locals;
  const matter = await orErrorPage(
    locale,
    lookUp(getClientAddress(), ctx.now, () => getPublicMatter(ctx, params.code)),
  );
  const explained = await orErrorPage(locale, explainMatter(ctx, matter));
  const unit = (await orErrorPage(locale, getUnits(ctx, [matter.unitId]))).get(matter.unitId);
  setHeaders({ 'x-topic': `matter:${matter.id}` });
  return {
    matter,
    explained,
    timeline: timelineEntries(matter, explained.groupLabel, locale),
    zalo: zaloText(matter, publicOrigin(url) + url.pathname, locale),
    byHead: officer?.hat.role === 'group-officer' && matter.capacity === 'group' && officer.hat.groupId === matter.groupId,
    ...(unit
      ? { unit: { slug: unit.slug, fullName: inSentence(unit.fullName), provinceName: unit.provinceName ?? '', successors: [] } }
      : {}),
  };
};

export const actions: Actions = {
  verdict: (event) =>
    act(event, 'verdict', async ({ locals, params }, { secret = '', words, agrees }) => {
      const given = { code: params.code, agrees: agrees === 'yes', words, ...(secret.trim() === '' ? {} : { secret }) };
      return { judged: await giveVerdict(locals.ctx, given) };
    }),
  open: (event) =>
    act(event, 'open', async ({ locals, params }, { secret = '' }) => ({
      own: await getPrivatePart(locals.ctx, params.code, secret),
      secret,
    })),
  add: (event) =>
    act(event, 'add', async ({ locals, params }, { secret = '', words = '' }) => {
      await addToMatter(locals.ctx, { code: params.code, secret, words });
      return { added: true as const, own: await getPrivatePart(locals.ctx, params.code, secret), secret };
    }),
};

type Event = RequestEvent<{ code: string; lang: 'vi' | 'en' }>;

async function act<Done>(event: Event, form: string, doing: (event: Event, values: FormValues) => Promise<Done>) {
  const values: FormValues = { ...valuesOf(await event.request.formData()), form };
  const { locale, ctx } = event.locals;
  try {
    return await guarded(event.getClientAddress(), ctx.now, () => doing(event, values));
  } catch (cause) {
    return failFrom(cause, locale, values);
  }
}

async function guarded<T>(address: string, now: Date, work: () => Promise<T>): Promise<T> {
  checkTries(address, now);
  return countTry(address, now, work());
}

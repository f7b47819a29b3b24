import { getChairsBook } from '#domain/dialogues/index.server.ts';
import { publicMessages } from '#domain/dialogues/messages/public.ts';
import { speakerOf } from '#domain/dialogues/public-page.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { ctx, locale } = locals;
  const book = await orErrorPage(locale, getChairsBook(ctx, params.id));
  const m = publicMessages(locale);
  return {
    id: book.conferenceId,
    name: book.name,
    opinions: book.opinions.map((one) => ({ ...one, speaker: speakerOf(one, undefined, m) })),
    today: dayOf(ctx.now),
  };
};

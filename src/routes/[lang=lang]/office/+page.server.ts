import { describeLines, getWorklist } from '#domain/commitments/index.server.ts';
import { listMondayFacts } from '#domain/dialogues/index.server.ts';
import { countWaitingDocuments } from '#domain/records/index.server.ts';
import { formatWeekday, formatDay } from '#platform/i18n/format.ts';
import { dayOf } from '#platform/now.ts';
import { endOfWeek } from '#domain/commitments/worklist.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

// The hats to which the menu offers the counter.
const recorders: readonly string[] = ['drafting-officer', 'head-of-office', 'leader', 'front-officer', 'group-officer'];

export const load: PageServerLoad = async ({ locals }) => {
  const { ctx, locale } = locals;
  const today = dayOf(ctx.now);
  const work = await orErrorPage(locale, getWorklist(ctx));
  const lines = await orErrorPage(locale, describeLines(ctx, [...work.late, ...work.today, ...work.week]));
  const facts = await orErrorPage(locale, listMondayFacts(ctx));
  return {
    late: lines.slice(0, work.late.length),
    today: lines.slice(work.late.length, work.late.length + work.today.length),
    week: lines.slice(work.late.length + work.today.length),
    nextOn: work.nextOn,
    more: work.more,
    awaiting: work.awaiting,
    papers: await orErrorPage(locale, countWaitingDocuments(ctx)),
    facts: facts.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    todayWords: `${formatWeekday(today, locale)} ${formatDay(today)}`,
    weekEnds: endOfWeek(today),
    mayRecord: recorders.includes(locals.officer?.hat.role ?? ''),
  };
};

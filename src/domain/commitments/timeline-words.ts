import { formatDay } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Matter, MatterEvent } from './matter.ts';
import { commitmentMessages } from './messages/index.ts';
import { shapeOfAnswer } from './presented.ts';
import { timelineOf } from './timeline.ts';

export type TimelineEntry = { at: string; words: string; shape?: ReturnType<typeof shapeOfAnswer> };

/** The timeline as whole sentences, newest first, the last state's shape at its top. */
export function timelineEntries(matter: Matter, groupLabel: string | null, locale: Locale): TimelineEntry[] {
  return timelineOf(matter).map((event, at) => {
    const entry = { at: formatDay(event.on), words: sentence(event, matter, groupLabel, locale) };
    return at === 0 && event.kind === 'answered' ? { ...entry, shape: shapeOfAnswer(event.answer) } : entry;
  });
}

/** 'Công dân Tổ 12 nêu'; of a matter not released nothing but that somebody said it. */
export function saidBy(matter: Pick<Matter, 'capacity'>, groupLabel: string | null, locale: Locale): string {
  const m = commitmentMessages(locale).matter;
  return groupLabel === null || matter.capacity === null ? m.saidPlain : m.saidBy[matter.capacity](groupLabel);
}

function sentence(event: MatterEvent, matter: Matter, groupLabel: string | null, locale: Locale): string {
  const { timeline: m, answerKinds } = commitmentMessages(locale);
  switch (event.kind) {
    case 'raised':
      return m.raised(saidBy(matter, groupLabel, locale));
    case 'received':
      return m.received;
    case 'released':
      return m.released;
    case 'assigned':
      return m.assigned(event.body, event.dueOn ?? '');
    case 'report-back':
      return m.reportBack(event.body);
    case 'handed-over':
      return m.handedOver(event.body, event.reason ?? '');
    case 'term-set':
      return m.termSet(event.dueOn);
    case 'extended':
      return m.extended(event.dueOn, event.reason ?? '');
    case 'recounted':
      return m.recounted(event.dueOn);
    case 'answered':
      return m.answered(event.body, answerKinds[event.answer].toLowerCase());
    case 'late-reason':
      return m.lateReason(event.reason);
    case 'agreed':
      return m.agreed;
    case 'disagreed':
      return m.disagreed;
  }
}

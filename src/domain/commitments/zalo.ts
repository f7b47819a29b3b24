import type { Locale } from '#platform/i18n/locale.ts';
import { commitmentMessages } from './messages/index.ts';
import { currentCommitment, finalAnswer, type Matter } from './matter.ts';

const most = 300;

/** What is pasted into a chat: at most 300 characters with the link; of a matter not released only its code and date. */
export function zaloText(matter: Matter, link: string, locale: Locale): string {
  const m = commitmentMessages(locale);
  const line = currentCommitment(matter);
  const day = line?.dueOn ?? matter.toldBy ?? '';
  if (matter.audience !== 0 || matter.title === null) return m.zalo.unreleased(matter.unitName, matter.code, day, link);
  const answer = line?.state === 'met' ? finalAnswer(matter) : undefined;
  const say = (title: string) =>
    answer === undefined
      ? m.zalo.open(matter.unitName, title, day, link)
      : m.zalo.answered(matter.unitName, title, m.answerKinds[answer.kind], link);
  const room = most - say('').length;
  return say(shortened(matter.title, room));
}

function shortened(title: string, room: number): string {
  if (title.length <= room) return title;
  const cut = title.slice(0, Math.max(room - 1, 0));
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).trimEnd()}…`;
}

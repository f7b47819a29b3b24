import { formatCount, formatDay, formatTime } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ShownState } from './dialogue.ts';
import { dialogueMessages } from './messages/index.ts';
import { publicMessages } from './messages/public.ts';

/** What fits into one message that is read whole in a chat. */
export const longestZalo = 300;

export type ConferenceTold = {
  /** The unit, as a sentence begins with it. */
  body: string;
  name: string;
  state: ShownState;
  on: string;
  startsAt: string;
  place: string;
  /** Until when opinions are taken; undefined once they are not. */
  collectingTo?: string | undefined;
  collecting: boolean;
  answered: number;
  total: number;
  link: string;
};

/** Before the day an invitation, after it what became of the opinions; never more than 300 characters. */
export function conferenceText(told: ConferenceTold, locale: Locale): string {
  const m = publicMessages(locale).zalo;
  const day = formatDay(told.on);
  switch (told.state) {
    case 'postponed':
    case 'cancelled':
      return shortened((name) => m.halted(told.body, name, day, dialogueMessages(locale).states[told.state], told.link), told.name);
    case 'draft':
    case 'planned':
    case 'announced':
      return invitation(told, locale);
    case 'in-session':
    case 'held':
    case 'concluded':
    case 'following-up':
    case 'closed':
      return told.answered === 0
        ? shortened((body) => m.held(body, day, told.link), told.body)
        : shortened(
            (body) => m.result(body, day, formatCount(told.answered, locale), formatCount(told.total, locale), told.link),
            told.body,
          );
  }
}

/** Code, link and date: never the private code, never the words. */
export function receiptText(receipt: { code: string; toldBy: string; link: string }, locale: Locale): string {
  return publicMessages(locale).zalo.receipt(receipt.code, formatDay(receipt.toldBy), receipt.link);
}

function invitation(told: ConferenceTold, locale: Locale): string {
  const m = publicMessages(locale).zalo;
  const time = formatTime(told.startsAt, locale).replaceAll('\u00a0', ' ');
  const send = told.collectingTo === undefined ? m.sendOpen(told.link) : m.send(formatDay(told.collectingTo), told.link);
  const ask = told.collecting ? send : m.details(told.link);
  const text = (place: string, name: string) => `${m.invite(told.body, formatDay(told.on), time, place, name)} ${ask}`;
  const full = text(told.place, told.name);
  const withRegards = `${full} ${m.regards}`;
  if (withRegards.length <= longestZalo) return withRegards;
  const place = told.place.length > 40 ? cut(told.place, 40) : told.place;
  return shortened((name) => text(place, name), told.name);
}

// Names are the only part without a bound: they give way, the date and the link never do.
function shortened(text: (name: string) => string, name: string): string {
  const over = text(name).length - longestZalo;
  return over <= 0 ? text(name) : text(cut(name, Math.max(1, name.length - over)));
}

function cut(words: string, length: number): string {
  return `${words.slice(0, length - 1).trimEnd()}…`;
}

import { formatDay } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { DescribedLine } from './ledger.ts';
import { commitmentMessages } from './messages/index.ts';
import { lineHolder, lineOrigin, lineTitle, shownState, topicName } from './presented.ts';

/** The ledger as rows of a table, the head first. */
export function ledgerRows(lines: readonly DescribedLine[], locale: Locale, addressOf: (code: string) => string): string[][] {
  const day = (value: string | null) => (value === null ? '' : formatDay(value));
  const rows = lines.map((line) => {
    const { words, details } = shownState(line, locale);
    return [
      line.code,
      lineTitle(line, locale),
      topicName(line.topic, locale),
      lineOrigin(line, locale),
      lineHolder(line),
      day(line.openedOn),
      day(line.dueOn),
      [words, ...details].join('; '),
      line.state === 'met' ? day(line.closedOn) : '',
      addressOf(line.code),
    ];
  });
  return [[...commitmentMessages(locale).ledger.columns], ...rows];
}

import type { Standing } from '#law/working-days.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { formatDaysLeft } from '#platform/i18n/relative.ts';
import type { StateKind } from '#ui/state.ts';

const soonDays = 7;

/** A due date seen from today as a state: 'còn 9 ngày làm việc', 'hôm nay', 'quá hạn 3 ngày làm việc'. */
export function standingTag({ state, workingDays, days }: Standing, locale: Locale): { kind: StateKind; words: string } {
  const sign = state === 'overdue' ? -1 : 1;
  const words = workingDays > 0 ? formatDaysLeft(sign * workingDays, 'workingDays', locale) : formatDaysLeft(sign * days, 'days', locale);
  if (state === 'overdue') return { kind: 'late', words };
  return { kind: days <= soonDays ? 'soon' : 'doing', words };
}

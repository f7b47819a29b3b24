import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import { isWeekend, parseDay, weekdayOf } from './day.ts';

/** Working days after `from`, up to and with `to`; negative when `to` lies before. Bad dates count nothing. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const [start, end] = [parseDay(from), parseDay(to)];
  if (start === undefined || end === undefined || start === end) return 0;
  return start < end ? countForward(start, end, calendar) : -countForward(end, start, calendar);
}

export type Standing = {
  readonly state: 'left' | 'today' | 'overdue';
  /** Working days left or overdue; 0 over a weekend beside the due date: then say `days`. */
  readonly workingDays: number;
  readonly days: number;
};

/** "còn 9 ngày làm việc", "quá hạn 3 ngày làm việc", "đến hạn hôm nay": the due date seen from today. */
export function standing(today: Day, dueOn: Day, calendar: Calendar): Standing {
  const workingDays = Math.abs(workingDaysBetween(today, dueOn, calendar));
  const days = Math.abs((parseDay(dueOn) ?? 0) - (parseDay(today) ?? 0));
  if (today === dueOn) return { state: 'today', workingDays, days };
  return { state: today < dueOn ? 'left' : 'overdue', workingDays, days };
}

function countForward(start: number, end: number, calendar: Calendar): number {
  let days = weekdaysTo(end) - weekdaysTo(start);
  for (const { day, change } of changesOf(calendar)) if (day > start && day <= end) days += change;
  return days;
}

type Change = { readonly day: number; readonly change: number };

// A list counts fifty dates from one calendar: what differs from an ordinary week is worked out once.
const changes = new WeakMap<Calendar, readonly Change[]>();

function changesOf(calendar: Calendar): readonly Change[] {
  const known = changes.get(calendar);
  if (known !== undefined) return known;
  const made = [...calendar.days].flatMap(([text, { kind }]): Change[] => {
    const day = parseDay(text);
    if (day === undefined) return [];
    return [{ day, change: (kind === 'make-up-work' ? 1 : 0) - (isWeekend(day) ? 0 : 1) }];
  });
  changes.set(calendar, made);
  return made;
}

const A_MONDAY = 4; // 1970-01-05

function weekdaysTo(number: number): number {
  const weekday = weekdayOf(number);
  const monday = number - (weekday - 1);
  return ((monday - A_MONDAY) / 7) * 5 + Math.min(weekday, 5);
}

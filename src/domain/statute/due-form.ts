import type { DueInput } from '#law/due.ts';
import type { OwnTerm, RuleKey, TermUnit } from '#law/rule.ts';
import { ruleKeys, termUnits } from '#law/rule.ts';
import { statuteBook, versionsOf } from '#law/statute-book.ts';

/** The form of the calculator as it was filled in; every value is kept as typed. */
export type DueForm = {
  rule: string;
  value: string;
  unit: string;
  from: string;
  ruleOn: string;
  local: string;
  suspensions: readonly { from: string; to: string }[];
};

export type DueQuestion = { what: string | OwnTerm; input: DueInput };

export const ownTerm = 'own';
export const formUnits: readonly TermUnit[] = ['workingDays', 'days', 'months', 'daysBefore', 'workingDaysBefore', 'consecutiveDays'];
const SUSPENSIONS = 2;

/** The rules that give a date, in the order of the statute book. */
export const formRules: readonly RuleKey[] = ruleKeys.filter((key) =>
  versionsOf(key).every((row) => row.kind !== 'minimum' && row.kind !== 'threshold'),
);

/** Places with rules of their own. */
export const localPlaces: readonly string[] = [...new Set(statuteBook.flatMap((row) => row.when?.unit ?? []))];

export function readForm(query: URLSearchParams): DueForm {
  const read = (name: string) => (query.get(name) ?? '').trim();
  return {
    rule: read('rule') || 'dialogue.gov.result',
    value: read('value'),
    unit: read('unit') || 'workingDays',
    from: isoDay(read('from')),
    ruleOn: isoDay(read('ruleOn')),
    local: read('local'),
    suspensions: Array.from({ length: SUSPENSIONS }, (_, at) => ({
      from: isoDay(read(`pause${at + 1}From`)),
      to: isoDay(read(`pause${at + 1}To`)),
    })),
  };
}

/** What the form asks of the statute book. */
export function questionOf(form: DueForm): DueQuestion {
  const { from, ruleOn, local } = form;
  const suspensions = form.suspensions.filter((span) => span.from !== '' || span.to !== '');
  const what = form.rule === ownTerm ? { value: wholeNumber(form.value), unit: unitOf(form.unit) } : form.rule;
  const conditions = local === '' ? {} : { unit: local };
  return { what, input: { from, conditions, suspensions, ...(ruleOn !== '' && { ruleOn }) } };
}

// Where a browser has no date field, people write 23/12/2026.
function isoDay(text: string): string {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (written === null) return text;
  const [, day = '', month = '', year = ''] = written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function unitOf(text: string): TermUnit {
  return termUnits.find((unit) => unit === text) ?? 'workingDays';
}

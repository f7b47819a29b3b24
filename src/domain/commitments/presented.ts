import type { Standing } from '#law/working-days.ts';
import { capitalised } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { formatDaysLeft } from '#platform/i18n/relative.ts';
import { topics, type AnswerKind, type Topic } from './commitment.ts';
import type { DescribedLine, LedgerLine } from './ledger.ts';
import { commitmentMessages } from './messages/index.ts';

/** The shape of a state, as the components name them. */
type Shape = 'doing' | 'soon' | 'late' | 'done' | 'up' | 'noted' | 'guided';
export type ShownState = { kind: Shape; words: string; details: string[] };

const SOON_DAYS = 7;

/** A state always with its fact: the date, the body, the letter, or how far off the due date is. */
export function shownState(
  line: LedgerLine & { standing: Standing | null; handedOver?: DescribedLine['handedOver'] },
  locale: Locale,
): ShownState {
  const m = commitmentMessages(locale).state;
  const details = [
    ...(line.handedOver ? [line.handedOver.way === 'to' ? m.handedOver(line.handedOver.unit) : m.takenOver(line.handedOver.unit)] : []),
    ...(line.letterNumber === null ? [] : [m.letter(line.letterNumber)]),
    ...(line.state === 'open' && line.lateReason !== null ? [m.lateReason(line.lateReason)] : []),
    ...(line.state === 'open' && line.provisional ? [m.provisional((line.dueOn ?? '').slice(0, 4))] : []),
    ...(line.state === 'open' && line.round > 1 ? [m.lookAgain(String(line.round))] : []),
    ...(line.state === 'open' && line.dueOn === null && line.sentUpOn === null ? [m.undated] : []),
  ];
  return { ...ofLine(line, locale), details };
}

export function shapeOfAnswer(kind: AnswerKind | null): Shape {
  if (kind === 'sent-up') return 'up';
  if (kind === 'noted' || kind === 'guided') return kind;
  return kind === 'under-way' ? 'doing' : 'done';
}

/** 'Hạ tầng, thoát nước'; a topic that the office wrote itself as it is. */
export function topicName(topic: string | null, locale: Locale): string {
  const m = commitmentMessages(locale).topics;
  if (topic === null || topic === '') return m.other;
  return isTopic(topic) ? m[topic] : topic;
}

/** 'Tổ 9 · Đối thoại 15/10/2026' */
export function lineOrigin(line: Pick<DescribedLine, 'groupLabel' | 'occasionOn' | 'source'>, locale: Locale): string {
  const m = commitmentMessages(locale);
  const where = line.occasionOn === null ? m.sources[line.source] : m.occasion(line.occasionOn);
  return [line.groupLabel, where].filter(Boolean).join(' · ');
}

export function lineTitle(line: Pick<LedgerLine, 'title' | 'code'>, locale: Locale): string {
  return line.title ?? commitmentMessages(locale).unreleased(line.code);
}

/** What is sent up is with the body above; else with the one that holds it. */
export function lineHolder(line: Pick<LedgerLine, 'holderName' | 'sentUpTo' | 'state'>): string {
  return line.state === 'open' && line.sentUpTo !== null ? line.sentUpTo : line.holderName;
}

function ofLine(line: LedgerLine & { standing: Standing | null }, locale: Locale): Omit<ShownState, 'details'> {
  const { state: m, answerKinds } = commitmentMessages(locale);
  if (line.state === 'met') {
    const kind = shapeOfAnswer(line.answerKind);
    if (kind === 'up') return { kind, words: m.sentUp(line.sentUpTo ?? '') };
    return { kind, words: m.answered(line.answerKind === null ? m.doing : answerKinds[line.answerKind], line.closedOn ?? '') };
  }
  const { standing } = line;
  if (standing?.state === 'overdue') return { kind: 'late', words: distance(standing, -1, locale) };
  if (line.sentUpOn !== null) return { kind: 'up', words: m.sentUp(line.sentUpTo ?? '') };
  if (standing !== null && standing.days <= SOON_DAYS) return { kind: 'soon', words: distance(standing, 1, locale) };
  return { kind: 'doing', words: m.doing };
}

/** 'Quá hạn 3 ngày làm việc', 'Còn 3 ngày làm việc', 'Hôm nay'. */
export function distance({ workingDays, days }: Standing, sign: 1 | -1, locale: Locale): string {
  const words = workingDays > 0 ? formatDaysLeft(sign * workingDays, 'workingDays', locale) : formatDaysLeft(sign * days, 'days', locale);
  return capitalised(words);
}

function isTopic(topic: string): topic is Topic {
  return (topics as readonly string[]).includes(topic);
}

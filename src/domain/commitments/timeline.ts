import { dayOf } from '#platform/now.ts';
import type { Matter, MatterEvent, MatterLine } from './matter.ts';

/** What happened, newest first, from the ledger's own rows. */
export function timelineOf(matter: Matter): MatterEvent[] {
  const events: MatterEvent[] = [
    {
      on: matter.source === 'spoken' ? (matter.occasionOn ?? matter.openedOn) : matter.openedOn,
      kind: matter.source === 'spoken' ? 'raised' : 'received',
    },
    ...(matter.releasedAt === null ? [] : [{ on: dayOf(matter.releasedAt), kind: 'released' as const }]),
    ...matter.commitments.flatMap((line) => [...assignment(matter, line), ...lateReason(line)]),
    ...matter.terms.flatMap((term) => laterTerm(matter, term)),
    ...handOvers(matter),
    ...matter.answers.flatMap((answer) => [
      { on: answer.answeredOn, kind: 'answered' as const, body: answer.organisationName, answer: answer.kind },
      ...(answer.agrees === null
        ? []
        : [{ on: answer.verdictOn ?? answer.answeredOn, kind: answer.agrees ? ('agreed' as const) : ('disagreed' as const) }]),
    ]),
  ];
  return events
    .map((event, at) => ({ event, at }))
    .toSorted((a, b) => b.event.on.localeCompare(a.event.on) || weight(b.event) - weight(a.event) || b.at - a.at)
    .map(({ event }) => event);
}

// What is answered at once was nobody's task.
function assignment(matter: Matter, line: MatterLine): MatterEvent[] {
  if (line.state === 'met' && line.closedOn === line.openedOn && matter.terms.every((term) => term.commitmentId !== line.id)) return [];
  const first = matter.holdings.find((holding) => holding.commitmentId === line.id);
  const term = matter.terms.find((candidate) => candidate.commitmentId === line.id);
  const dueOn = term !== undefined && dayOf(term.setAt) <= line.openedOn ? term.dueOn : null;
  return [
    {
      on: line.openedOn,
      kind: line.kind === 'report-back' ? 'report-back' : 'assigned',
      body: first?.organisationName ?? line.holderName,
      dueOn,
    },
  ];
}

function lateReason(line: MatterLine): MatterEvent[] {
  return line.lateReason === null || line.lateReasonOn === null
    ? []
    : [{ on: line.lateReasonOn, kind: 'late-reason', reason: line.lateReason }];
}

function laterTerm(matter: Matter, term: Matter['terms'][number]): MatterEvent[] {
  const line = matter.commitments.find(({ id }) => id === term.commitmentId);
  const on = dayOf(term.setAt);
  const { dueOn, reason } = term;
  if (term.cause === 'extension') return [{ on, kind: 'extended', dueOn, reason }];
  if (term.cause === 'calendar-change') return [{ on, kind: 'recounted', dueOn, reason }];
  // The first date is told with the assignment, the next one of an answer under way with that answer.
  return line !== undefined && on > line.openedOn && term.cause !== 'under-way' ? [{ on, kind: 'term-set', dueOn, reason }] : [];
}

function handOvers({ holdings }: Matter): MatterEvent[] {
  return holdings.flatMap((holding, at) => {
    const before = holdings[at - 1];
    if (before?.commitmentId !== holding.commitmentId) return [];
    const body = before.unitId === holding.unitId ? holding.organisationName : `${holding.organisationName}, ${holding.unitName}`;
    return [{ on: holding.since, kind: 'handed-over', body, reason: holding.reason }];
  });
}

// On one day things are told in the order in which they follow from each other.
const order = [
  'raised',
  'received',
  'released',
  'disagreed',
  'assigned',
  'term-set',
  'handed-over',
  'recounted',
  'extended',
  'late-reason',
  'answered',
  'report-back',
  'agreed',
];

function weight(event: MatterEvent): number {
  return order.indexOf(event.kind);
}

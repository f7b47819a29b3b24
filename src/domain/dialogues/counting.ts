import type { DispositionKind, OpinionSource } from './opinion.ts';

/** What counting and closing need to know of an opinion; a commitment is looked at in its last round only. */
export type CountedOpinion = {
  number: number | null;
  code: string;
  source: OpinionSource;
  disposition: DispositionKind | null;
  /** Kind of the last answer. */
  answer: AnswerKind | null;
  /** An own matter still owed: a commitment that is open and was not sent up. */
  owed: boolean;
  /** A matter before a higher body: the letter is out, the reply is not. */
  waitingAbove: boolean;
};
export type AnswerKind = 'done' | 'explained' | 'cannot' | 'under-way' | 'sent-up' | 'on-the-spot' | 'noted' | 'guided';

export type Counts = {
  spoken: number;
  synthesised: number;
  answeredThere: number;
  doneSince: number;
  owed: number;
  waitingAbove: number;
  noted: number;
  guided: number;
  takenOut: number;
  undisposed: number;
};

/** The figures of a conference. What was taken out is counted, and stands in no other figure but its source's. */
export function countOpinions(opinions: readonly CountedOpinion[]): Counts {
  const count = (is: (opinion: CountedOpinion) => boolean) => opinions.filter(is).length;
  return {
    spoken: count((one) => one.source === 'spoken'),
    synthesised: count((one) => one.source !== 'spoken'),
    answeredThere: count((one) => one.disposition === 'answered'),
    doneSince: count((one) => isPromised(one) && !one.waitingAbove && isAnswered(one)),
    owed: count((one) => isPromised(one) && one.owed),
    waitingAbove: count((one) => isPromised(one) && one.waitingAbove && !one.owed),
    noted: count((one) => one.disposition === 'noted'),
    guided: count((one) => one.disposition === 'guided'),
    takenOut: count((one) => one.disposition === 'taken-out'),
    undisposed: count((one) => one.disposition === null),
  };
}

/** The opinions that still keep a conference open: own matters without a final answer, sent-up ones that nobody was told of. */
export function unfinished<Opinion extends CountedOpinion>(opinions: readonly Opinion[]): Opinion[] {
  return opinions.filter((one) => !isFinished(one));
}

/** How an opinion is named where its words must not be: by its number, before it has one by its code. */
export function labelOf(opinion: Pick<CountedOpinion, 'number' | 'code'>): string {
  return opinion.number === null ? opinion.code : String(opinion.number);
}

function isFinished(opinion: CountedOpinion): boolean {
  switch (opinion.disposition) {
    case null:
      return false;
    case 'taken-out':
      return true;
    case 'answered':
    case 'noted':
    case 'guided':
      return opinion.answer !== null;
    case 'assigned':
    case 'sent-up':
      // Sent up and told of is enough to close; the matter itself stays on the ledger until the reply comes.
      return isAnswered(opinion);
  }
}

function isAnswered(opinion: CountedOpinion): boolean {
  return !opinion.owed && opinion.answer !== null && opinion.answer !== 'under-way';
}

function isPromised(opinion: CountedOpinion): boolean {
  return opinion.disposition === 'assigned' || opinion.disposition === 'sent-up';
}

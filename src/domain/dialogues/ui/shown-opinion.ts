import type { Standing } from '#law/working-days.ts';
import type { StateKind } from '#ui/state.ts';

/** A released opinion as the conference page shows it. */
export type ShownOpinion = {
  code: string;
  who: string;
  title: string;
  /** Empty when the title says it all. */
  body: string;
  state: { kind: StateKind; words: string };
  answer: string | null;
  answeredOn: string | null;
  letter: string;
  follower: string;
  /** Its term begins with the notice of conclusion. */
  undated: boolean;
  waitingAbove: boolean;
  due: { on: string; provisional: boolean; standing: Standing } | undefined;
};

import { describe, expect, it } from 'vitest';
import { countOpinions } from './counting.ts';
import { nextActOf, type Standing } from './next-act.ts';

const standing: Standing = {
  shownState: 'draft',
  today: '2026-11-23',
  firstOn: '2026-12-23',
  noticeLatestOn: '2026-12-16',
  resultDueOn: '2027-01-04',
  resultTold: false,
  counts: countOpinions([]),
  spokenUndisposed: 0,
  unfinished: 0,
};
const kindOf = (given: Partial<Standing>) => nextActOf({ ...standing, ...given })?.kind;

describe('what the office does next', () => {
  it('asks a draft for its sessions, then for the plan', () => {
    expect(kindOf({ firstOn: null })).toBe('sessions');
    expect(kindOf({})).toBe('plan');
  });

  it('presses with the last day of the notice', () => {
    expect(nextActOf({ ...standing, shownState: 'planned' })).toEqual({ kind: 'announce', by: '2026-12-16', left: 0 });
  });

  it('opens the hall on the day, not before', () => {
    expect(kindOf({ shownState: 'announced' })).toBe('prepare');
    expect(kindOf({ shownState: 'announced', today: '2026-12-23' })).toBe('hall');
  });

  it('asks for what was said to be dealt with before the conclusion', () => {
    expect(nextActOf({ ...standing, shownState: 'held', spokenUndisposed: 2 })).toEqual({ kind: 'dispose', by: '2027-01-04', left: 2 });
    expect(kindOf({ shownState: 'held' })).toBe('conclude');
  });

  it('puts the result notice before the follow-up where the law asks for one', () => {
    expect(kindOf({ shownState: 'concluded' })).toBe('documents');
    expect(kindOf({ shownState: 'concluded', resultTold: true })).toBe('follow-up');
    expect(kindOf({ shownState: 'concluded', resultDueOn: null })).toBe('follow-up');
  });

  it('closes only when nothing is left', () => {
    expect(kindOf({ shownState: 'following-up', resultTold: true, unfinished: 1 })).toBe('answers');
    expect(kindOf({ shownState: 'following-up', resultTold: true })).toBe('close');
    expect(kindOf({ shownState: 'closed' })).toBeUndefined();
  });

  it('asks a postponed conference for a new day first', () => {
    expect(kindOf({ shownState: 'postponed', today: '2026-12-24' })).toBe('sessions');
    expect(kindOf({ shownState: 'postponed' })).toBe('announce-again');
  });
});

import { describe, expect, it } from 'vitest';
import { conferenceStates } from './dialogue.ts';
import { conferenceActions, mayDo, possibleActions } from './lifecycle.ts';
import { errors } from './messages/errors.vi.ts';

describe('the lifecycle of a conference', () => {
  it('answers every act in every state, and each refusal has its words', () => {
    for (const state of conferenceStates)
      for (const action of conferenceActions) {
        const verdict = mayDo(state, action);
        if (!verdict.allowed) expect(Object.keys(errors)).toContain(verdict.code);
      }
  });

  it('leads from the draft to the end of the follow-up', () => {
    const way = [
      ['draft', 'plan'],
      ['planned', 'announce'],
      ['announced', 'start-session'],
      ['held', 'conclude'],
      ['concluded', 'start-follow-up'],
      ['following-up', 'close'],
    ] as const;
    for (const [state, action] of way) expect(mayDo(state, action).allowed).toBe(true);
  });

  it('lets a postponed conference be planned and announced again, and a cancelled one never', () => {
    expect(possibleActions('postponed')).toEqual(expect.arrayContaining(['plan', 'announce', 'edit', 'cancel']));
    expect(possibleActions('cancelled')).toEqual(['dispose', 'take-out']);
  });

  it('does not change quietly what was announced', () => {
    expect(mayDo('announced', 'set-sessions')).toMatchObject({ allowed: false, code: 'dialogues.announced-already' });
  });

  it('takes out at any time once there are opinions', () => {
    for (const state of conferenceStates) if (state !== 'draft') expect(mayDo(state, 'take-out').allowed).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { PreparationState } from './opinion.ts';
import { byConference, isShown, preparingStates, showOf, shownPreparation } from './preparing.ts';

const line = (state: PreparationState, approve = false, conference: { id: string; firstOn: string | null } | null = null) => ({
  prepared: { state },
  conference,
  may: { approve },
});

describe('answers being prepared', () => {
  it('are prepared until the conference is held', () => {
    expect(preparingStates).toEqual(['planned', 'announced', 'postponed']);
  });

  it('are shown as returned when a draft came back with a reason', () => {
    expect(shownPreparation({ state: 'drafted', returnReason: 'Nêu rõ ngày xong' })).toBe('returned');
    expect(shownPreparation({ state: 'drafted', returnReason: null })).toBe('drafted');
    expect(shownPreparation({ state: 'assigned', returnReason: null })).toBe('assigned');
  });

  it('open at what the reader has to do first', () => {
    expect(showOf(null, [line('submitted', true), line('assigned')])).toBe('submitted');
    expect(showOf(null, [line('submitted'), line('drafted')])).toBe('todo');
    expect(showOf(null, [line('approved')])).toBe('all');
    expect(showOf('approved', [line('submitted', true)])).toBe('approved');
    expect(showOf('nonsense', [])).toBe('all');
  });

  it('leave nothing out of the three lists', () => {
    for (const state of ['assigned', 'drafted', 'submitted', 'approved'] as const)
      expect((['todo', 'submitted', 'approved'] as const).filter((show) => isShown(show, line(state)))).toHaveLength(1);
  });

  it('stand by conference, the next one first, those of none last', () => {
    const soon = { id: 'soon', firstOn: '2026-12-01' };
    const later = { id: 'later', firstOn: '2026-12-23' };
    const undated = { id: 'undated', firstOn: null };
    const given = [null, later, undated, soon, later].map((conference) => line('assigned', false, conference));
    expect(byConference(given).map((group) => [group.conference?.id, group.lines.length])).toEqual([
      ['soon', 1],
      ['later', 2],
      ['undated', 1],
      [undefined, 1],
    ]);
  });
});

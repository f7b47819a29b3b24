import { describe, expect, it } from 'vitest';
import { documentStates } from './document.ts';
import { canDocument, documentActions, openStep } from './lifecycle.ts';

describe('the way of a paper', () => {
  it.each([
    ['draft', ['edit', 'check', 'withdraw']],
    ['checked', ['return', 'sign', 'withdraw']],
    ['signed', ['register', 'withdraw']],
    ['registered', ['publish', 'prove', 'withdraw', 'replace', 'correct']],
    ['published', ['prove', 'withdraw', 'replace', 'correct']],
    ['withdrawn', ['replace']],
    ['replaced', []],
  ] as const)('allows in %s only %o', (state, possible) => {
    expect(documentActions.filter((action) => canDocument(action, state).allowed)).toEqual(possible);
  });

  it('never edits after the check, and says why', () => {
    for (const state of documentStates.filter((one) => one !== 'draft'))
      expect(canDocument('edit', state)).toMatchObject({ allowed: false, article: '18.3' });
  });

  it('has one open step, or none when the paper left the chain', () => {
    expect(documentStates.map(openStep)).toEqual(['checked', 'signed', 'registered', 'published', 'published', undefined, undefined]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Hat, Role } from '#platform/context.ts';
import { counterErrors, counterLine, counterOf } from './counter-form.ts';

const hat = (role: Role, groupId?: string): Hat => ({
  id: 'hat',
  role,
  postId: 'post',
  organisationId: 'office',
  unitId: 'unit',
  ...(groupId === undefined ? {} : { groupId }),
});
const group = 'group-three';

describe('who writes an opinion down', () => {
  it('is the office at its counter', () => {
    for (const role of ['drafting-officer', 'head-of-office', 'leader'] as const)
      expect(counterOf(hat(role))).toEqual({ source: 'counter', groupId: undefined, capacity: 'self' });
  });

  it('is the Front as synthesis, and a group’s officer for that group', () => {
    expect(counterOf(hat('front-officer'))?.source).toBe('front');
    expect(counterOf(hat('group-officer', group))).toEqual({ source: 'group', groupId: group, capacity: 'group' });
  });

  it('is nobody else', () => {
    for (const role of ['departmental-officer', 'registry', 'administrator'] as const) expect(counterOf(hat(role))).toBeUndefined();
  });
});

describe('the form', () => {
  const counter = { source: 'counter', groupId: undefined, capacity: 'self' } as const;

  it('gives the words as they are and nothing for what was left blank', () => {
    expect(counterLine({ words: ' =1+1 ', groupId: '', capacity: '', name: '  ', telephone: '' }, counter)).toEqual({
      submissionId: undefined,
      words: ' =1+1 ',
      groupId: undefined,
      capacity: 'self',
      speakingFor: undefined,
      topic: undefined,
      name: undefined,
      telephone: undefined,
    });
  });

  it('keeps to the group of the group’s officer, whatever was sent', () => {
    const line = counterLine({ words: 'a', groupId: 'another' }, { source: 'group', groupId: group, capacity: 'group' });
    expect(line).toMatchObject({ groupId: group, capacity: 'group' });
  });

  it('puts the sentences of its one line to its fields', () => {
    expect(counterErrors({ 'lines.0.words': 'a', 'lines.0.groupId': 'b', lines: 'c', conferenceId: 'd' })).toEqual({
      words: 'a',
      groupId: 'c',
      conferenceId: 'd',
    });
  });
});

import type { Hat } from '#platform/context.ts';
import type { Capacity } from './opinion.ts';
import { mayRecord } from './policy.ts';

type Texts = Readonly<Record<string, string>>;

/** How the hat worn now writes opinions down, one at a time. */
export type Counter = { source: 'counter' | 'group' | 'front'; groupId: string | undefined; capacity: Capacity };

/** The office at its counter, the Front as synthesis, a group's officer for that group. Undefined: this hat writes none. */
export function counterOf(hat: Hat): Counter | undefined {
  const counter = counterOfRole(hat);
  const may = mayRecord({ kind: 'officer', accountId: '', hat }, hat, { source: counter.source, groupIds: [counter.groupId] });
  return may.allowed ? counter : undefined;
}

function counterOfRole({ role, groupId }: Hat): Counter {
  if (role === 'group-officer') return { source: 'group', groupId, capacity: 'group' };
  if (role === 'front-officer') return { source: 'front', groupId: undefined, capacity: 'group' };
  return { source: 'counter', groupId: undefined, capacity: 'self' };
}

/** The one line of the form as the verb takes it. What is left blank is not given; the group of a group's officer is fixed. */
export function counterLine(values: Texts, counter: Counter) {
  const given = (name: string) => values[name]?.trim() || undefined;
  const capacity = (given('capacity') ?? counter.capacity) as Capacity; // the verb parses it
  return {
    submissionId: given('submissionId'),
    words: values['words'] ?? '',
    groupId: counter.groupId ?? given('groupId'),
    capacity,
    speakingFor: capacity === 'organisation' ? given('speakingFor') : undefined,
    topic: given('topic'),
    name: given('name'),
    telephone: given('telephone'),
  };
}

/** The verb takes many lines, the form has one: 'lines.0.words' is the field `words`. */
export function counterErrors(errors: Texts): Texts {
  return Object.fromEntries(
    Object.entries(errors).map(([field, words]) => [field === 'lines' ? 'groupId' : field.replace(/^lines\.0\./, ''), words]),
  );
}

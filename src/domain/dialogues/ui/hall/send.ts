import type { Locale } from '#platform/i18n/locale.ts';
import { dispositionOf } from '../../disposition-form.ts';
import type { Answered, Item, Step } from './queue.ts';
import { isComplete, type Typed } from './typed.ts';

export type Sent =
  | { outcome: 'answered'; answered: Answered }
  | { outcome: 'refused'; problem: string; conflict: boolean }
  | { outcome: 'offline' | 'signed-out' };

type Place = { sessionId: string; locale: Locale; mayDispose: boolean };

/** Sends one step. Whatever is not a clear answer counts as no line: it is sent again. */
export async function sendStep({ kind, item }: Step, sent: Typed, { sessionId, locale, mayDispose }: Place): Promise<Sent> {
  const opinion = `/api/v1/office/opinions/${item.opinionId ?? ''}`;
  const handling = mayDispose && isComplete(sent) ? { handling: dispositionOf({ ...sent.fields, kind: sent.kind }) } : {};
  switch (kind) {
    case 'record': {
      const takenOut = item.takenOut === undefined ? handling : { takenOut: item.takenOut };
      return post(
        `/api/v1/office/sessions/${sessionId}/opinions`,
        { spoken: { submissionId: item.id, ...spoken(sent) }, ...takenOut },
        locale,
      );
    }
    case 'edit':
      return post(`${opinion}/edits`, { edited: { version: item.version, ...spoken(sent) }, ...handling }, locale);
    case 'take-out':
      return post(`${opinion}/taking-out`, { kind: item.takenOut }, locale);
    case 'restore':
      return post(`${opinion}/restoration`, {}, locale);
  }
}

function spoken({ words, groupId, capacity, speakingFor, topic, kind }: Typed) {
  const given = (value: string) => (value.trim() === '' ? undefined : value);
  return { words, capacity, groupId: given(groupId), speakingFor: given(speakingFor), topic: given(topic), leaning: given(kind) };
}

async function post(url: string, body: object, locale: Locale): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json', 'accept-language': locale };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.ok) return { outcome: 'answered', answered: (await response.json()) as Answered };
    if (response.status === 401) return { outcome: 'signed-out' };
    if (response.status >= 500 || response.status === 408 || response.status === 429) return { outcome: 'offline' };
    const problem = (await response.json()) as { detail: string; errors?: { detail: string }[] };
    return { outcome: 'refused', problem: problem.errors?.[0]?.detail ?? problem.detail, conflict: response.status === 409 };
  } catch {
    return { outcome: 'offline' };
  }
}

/** What stands on the server now; nothing where it cannot be asked. */
export async function fetchSpoken(sessionId: string): Promise<Item[] | undefined> {
  try {
    const response = await fetch(`/api/v1/office/sessions/${sessionId}/opinions`);
    return response.ok ? ((await response.json()) as Item[]) : undefined;
  } catch {
    return undefined;
  }
}

import type { Way } from './dialogue.ts';
import { one, type Fields } from './conference-form.ts';

type Shown = {
  id?: string;
  name: string;
  heldOn: string;
  startsAt: string;
  place: string;
  way: Way;
  howToAttend: string | null;
  groupIds: readonly string[];
};

const parts = ['id', 'name', 'heldOn', 'startsAt', 'place', 'way', 'howToAttend'] as const;

/** How many sessions the form holds. */
export function sessionCount(fields: Fields): number {
  return Object.keys(fields).filter((name) => /^s\d+\.name$/.test(name)).length;
}

/** The sessions as fields `s0.name`, `s0.heldOn`, … */
export function sessionFields(sessions: readonly Shown[]): Fields {
  return Object.fromEntries(
    sessions.flatMap((session, at) => [
      ...parts.map((part) => [`s${at}.${part}`, [session[part] ?? '']] as const),
      [`s${at}.groupIds`, session.groupIds] as const,
    ]),
  );
}

/** The sessions that are to stay. A new one that names neither day nor place is none. `places` says where each stands in the form. */
export function sessionsInput(fields: Fields) {
  const all = Array.from({ length: sessionCount(fields) }, (_, at) => ({ at, of: (part: string) => one(fields, `s${at}.${part}`).trim() }));
  const kept = all.filter(({ of }) => of('remove') === '' && (of('id') !== '' || of('heldOn') !== '' || of('place') !== ''));
  return {
    places: kept.map(({ at }) => at),
    sessions: kept.map(({ at, of }) => ({
      id: of('id') || undefined,
      name: of('name'),
      heldOn: of('heldOn'),
      startsAt: of('startsAt'),
      place: of('place'),
      way: of('way') as Way,
      howToAttend: of('howToAttend') || undefined,
      groupIds: [...(fields[`s${at}.groupIds`] ?? [])],
    })),
  };
}

/** Errors named as the form names its fields. */
export function sessionErrors(errors: Readonly<Record<string, string>>, places: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, words]) => [
      field.replace(/^sessions\.(\d+)\./, (_, at: string) => `s${places[Number(at)] ?? at}.`),
      words,
    ]),
  );
}

/** The agenda as fields `p0.title`, `p0.postId`, `p0.report`; blank titles are left out. */
export function agendaInput(fields: Fields) {
  const count = Object.keys(fields).filter((name) => /^p\d+\.title$/.test(name)).length;
  const points = Array.from({ length: count }, (_, at) => ({
    title: one(fields, `p${at}.title`).trim(),
    postId: one(fields, `p${at}.postId`) || undefined,
    report: one(fields, `p${at}.report`) !== '',
  }));
  return points.filter(({ title }) => title !== '');
}

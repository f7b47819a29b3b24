import type { Basis, ConferenceKind, Ground } from './dialogue.ts';

/** Fields of a form by name; a name that stands several times has several values. */
export type Fields = Readonly<Record<string, readonly string[]>>;

type Described = {
  name: string;
  kind: ConferenceKind;
  ground: Ground | null;
  votersAsking: number | null;
  basis: readonly Basis[];
  theme: string | null;
  purpose: string | null;
  legalBasis: string | null;
  collectingFrom: string | null;
  collectingTo: string | null;
  concludesPostId: string | null;
  chairs: readonly { postId: string }[];
  bodies: readonly { organisationId: string; part: 'convening' | 'invited' }[];
};

export const mostChairs = 4;

export function fieldsOf(form: FormData): Fields {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).flatMap(asText)]));
}

// Browsers send lines apart by CR LF, kept texts have LF: unchanged lines must not look changed.
function asText(value: FormDataEntryValue): string[] {
  return typeof value === 'string' ? [value.replaceAll('\r\n', '\n')] : [];
}

export function one(fields: Fields, name: string): string {
  return fields[name]?.[0] ?? '';
}

/** What the form shows of a conference. */
export function conferenceFields(conference: Described): Fields {
  const bodies = (part: 'convening' | 'invited') =>
    conference.bodies.filter((body) => body.part === part).map((body) => body.organisationId);
  return {
    name: [conference.name],
    kind: [conference.kind],
    ground: [conference.ground ?? ''],
    votersAsking: [String(conference.votersAsking ?? '')],
    basis: conference.basis,
    theme: [conference.theme ?? ''],
    purpose: [conference.purpose ?? ''],
    legalBasis: [conference.legalBasis ?? ''],
    collectingFrom: [conference.collectingFrom ?? ''],
    collectingTo: [conference.collectingTo ?? ''],
    concludesPostId: [conference.concludesPostId ?? ''],
    chairPostIds: conference.chairs.map((chair) => chair.postId),
    conveningOrganisationIds: bodies('convening'),
    invitedOrganisationIds: bodies('invited'),
  };
}

/** What the verbs take of the form: blank means not given. The verb's own schema checks the words. */
export function conferenceInput(fields: Fields) {
  const text = (name: string) => one(fields, name).trim() || undefined;
  const ids = (name: string) => [...new Set((fields[name] ?? []).filter((id) => id !== ''))];
  const extraordinary = text('kind') === 'extraordinary';
  const ground = extraordinary ? text('ground') : undefined;
  return {
    name: text('name') ?? '',
    kind: (text('kind') ?? 'periodic') as ConferenceKind,
    ground: ground as Ground | undefined,
    votersAsking: ground === 'voters' ? text('votersAsking') : undefined,
    basis: ids('basis') as Basis[],
    theme: text('theme'),
    purpose: text('purpose'),
    legalBasis: text('legalBasis'),
    collectingFrom: text('collectingFrom'),
    collectingTo: text('collectingTo'),
    concludesPostId: text('concludesPostId'),
    chairPostIds: ids('chairPostIds'),
    conveningOrganisationIds: ids('conveningOrganisationIds'),
    invitedOrganisationIds: ids('invitedOrganisationIds'),
  };
}

type Choices = {
  organisations: readonly { id: string; kind: string }[];
  posts: readonly { id: string; organisationKind: string; roleHint: string | null }[];
};

/** What usually holds in a ward or commune: the people's committee convenes, its chair and a representative of the council preside. */
export function usualFields(choices: Choices, texts: { name: string; legalBasis: string }): Fields {
  const leader = (kind: string) => choices.posts.find((post) => post.organisationKind === kind && post.roleHint === 'leader')?.id;
  const chair = leader('peoples-committee');
  const invited = ['front-committee', 'peoples-council', 'party-committee', 'department'];
  return {
    name: [texts.name],
    kind: ['periodic'],
    basis: ['law'],
    legalBasis: [texts.legalBasis],
    conveningOrganisationIds: choices.organisations.filter(({ kind }) => kind === 'peoples-committee').map(({ id }) => id),
    invitedOrganisationIds: choices.organisations.filter(({ kind }) => invited.includes(kind)).map(({ id }) => id),
    chairPostIds: [chair, leader('peoples-council')].filter((id) => id !== undefined),
    concludesPostId: chair === undefined ? [] : [chair],
  };
}

/** The posts that preside, answer or conclude: not the registry, a desk officer, a group's head or the system's keeper, unless chosen. */
export function speakingPosts<P extends { id: string; roleHint: string | null }>(posts: readonly P[], chosen: readonly string[] = []): P[] {
  const silent = ['registry', 'drafting-officer', 'group-officer', 'administrator'];
  return posts.filter((post) => chosen.includes(post.id) || !silent.includes(post.roleHint ?? ''));
}

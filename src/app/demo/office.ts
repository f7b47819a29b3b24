import { createAccount } from '#domain/accounts/index.server.ts';
import { appointHolder, createGroup, createOrganisation, createPost } from '#domain/org-units/index.server.ts';
import { systemContext, type Ctx, type Hat, type Role } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { instantOf } from '#platform/now.ts';
import type { OrganisationKind } from '#domain/org-units/org-unit.ts';

export type BodyPlan = {
  kind: OrganisationKind;
  name: string;
  shortName?: string;
  abbreviation?: string;
  superiorName?: string;
  parent?: string;
};
export type PostPlan = { body: string; title: string; signingTitle?: string; role?: Role };
export type AccountPlan = { displayName: string; hats: readonly { role: Role; post: string; group?: number }[] };
export type GroupPlan = { number: number; formerUnitId?: string };

export type OfficePlan = {
  unitId: string;
  since: string;
  bodies: Readonly<Record<string, BodyPlan>>;
  posts: Readonly<Record<string, PostPlan>>;
  groups: readonly GroupPlan[];
  accounts: Readonly<Record<string, AccountPlan>>;
};

export type SignIn = { username: string; password: string; displayName: string };

/** An office as it was set up: ids by the plan's keys, and a way to act as one of its people at an hour. */
export type Office = {
  unitId: string;
  body: (key: string) => string;
  post: (key: string) => string;
  group: (number: number, formerUnitId?: string) => string;
  as: (username: string, role: Role, day: string, time?: string) => Ctx;
  signIns: readonly SignIn[];
};

/** Sets up bodies, posts, groups, accounts and hats of a unit, by the verbs an administrator uses. */
export async function setUpOffice(db: Database, plan: OfficePlan): Promise<Office> {
  const ctx = systemContext(db, 'demonstration', instantOf(plan.since, '07:30'));
  const bodies = await makeBodies(ctx, plan);
  const posts = await makePosts(ctx, plan, bodies);
  const groups = await makeGroups(ctx, plan);
  const { hats, signIns } = await makeAccounts(ctx, plan, posts, groups);
  return {
    unitId: plan.unitId,
    body: (key) => known(bodies, key),
    post: (key) => known(posts, key).postId,
    group: (number, formerUnitId) => known(groups, groupKey(number, formerUnitId)),
    as: (username, role, day, time = '09:00') => actAs(db, known(hats, `${username} ${role}`), instantOf(day, time)),
    signIns,
  };
}

type Worn = { accountId: string; hat: Hat };
type MadePost = { postId: string; organisationId: string };

function actAs(db: Database, worn: Worn, now: Date): Ctx {
  return { db, actor: { kind: 'officer', ...worn }, now, requestId: 'demonstration', locale: 'vi' };
}

async function makeBodies(ctx: Ctx, plan: OfficePlan): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [key, { parent, ...body }] of Object.entries(plan.bodies)) {
    const parentId = parent === undefined ? {} : { parentId: known(made, parent) };
    const { organisationId } = await createOrganisation(ctx, { unitId: plan.unitId, validFrom: plan.since, ...body, ...parentId });
    made.set(key, organisationId);
  }
  return made;
}

async function makePosts(ctx: Ctx, plan: OfficePlan, bodies: ReadonlyMap<string, string>): Promise<Map<string, MadePost>> {
  const made = new Map<string, MadePost>();
  for (const [key, { body, role, ...post }] of Object.entries(plan.posts)) {
    const organisationId = known(bodies, body);
    const { postId } = await createPost(ctx, {
      organisationId,
      validFrom: plan.since,
      ...post,
      ...(role === undefined ? {} : { roleHint: role }),
    });
    made.set(key, { postId, organisationId });
  }
  return made;
}

async function makeGroups(ctx: Ctx, plan: OfficePlan): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const group of plan.groups) {
    const { groupId } = await createGroup(ctx, { unitId: plan.unitId, localWord: 'Tổ dân phố', validFrom: plan.since, ...group });
    made.set(groupKey(group.number, group.formerUnitId), groupId);
  }
  return made;
}

async function makeAccounts(ctx: Ctx, plan: OfficePlan, posts: ReadonlyMap<string, MadePost>, groups: ReadonlyMap<string, string>) {
  const hats = new Map<string, Worn>();
  const signIns: SignIn[] = [];
  const held = new Set<string>();
  for (const [username, account] of Object.entries(plan.accounts)) {
    const wanted = account.hats.map((hat) => ({
      role: hat.role,
      postId: known(posts, hat.post).postId,
      from: plan.since,
      ...(hat.group === undefined ? {} : { groupId: known(groups, groupKey(hat.group)) }),
    }));
    const created = await createAccount(ctx, { unitId: plan.unitId, username, displayName: account.displayName, hats: wanted });
    signIns.push({ username, password: created.password, displayName: account.displayName });
    for (const [index, hat] of account.hats.entries()) {
      const post = known(posts, hat.post);
      const worn: Hat = { id: created.hatIds[index] ?? missing(username), role: hat.role, unitId: plan.unitId, ...post };
      hats.set(`${username} ${hat.role}`, {
        accountId: created.accountId,
        hat: hat.group === undefined ? worn : { ...worn, groupId: known(groups, groupKey(hat.group)) },
      });
      if (!held.has(hat.post)) await appointHolder(ctx, { postId: post.postId, accountId: created.accountId, from: plan.since });
      held.add(hat.post);
    }
  }
  return { hats, signIns };
}

function groupKey(number: number, formerUnitId?: string): string {
  return formerUnitId === undefined ? String(number) : `${number} ${formerUnitId}`;
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  return map.get(key) ?? missing(key);
}

function missing(key: string): never {
  throw new Error(`the demonstration's plan does not know ${key}`);
}

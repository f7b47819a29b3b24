import { error, type RequestEvent } from '@sveltejs/kit';
import { countNeverSignedIn, createAccount, endHat, giveHat, listAccounts, resetPassword } from '#domain/accounts/index.server.ts';
import { accountMessages } from '#domain/accounts/messages/index.ts';
import { getUnit, listGroups, listPosts } from '#domain/org-units/index.server.ts';
import { roles, type Ctx } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale, officer } = locals;
  if (officer?.hat.role !== 'administrator') error(403);
  const { unitId } = officer.hat;
  const today = dayOf(ctx.now);
  const [unit, accounts, neverSignedIn, posts, groups] = await orErrorPage(
    locale,
    Promise.all([
      getUnit(ctx, unitId),
      listAccounts(ctx, unitId, url.searchParams.get('after') ?? ''),
      countNeverSignedIn(ctx, unitId),
      listPosts(ctx, unitId, today),
      listGroups(ctx, unitId, today),
    ]),
  );
  const places = new Map(posts.map((post) => [post.id, `${post.title}, ${post.organisationName}`]));
  const groupLabels = new Map(groups.map((group) => [group.id, group.label]));
  const lines = accounts.items.map((line) => ({
    ...line,
    ownUnit: line.unitId === unitId,
    hats: line.hats.map((hat) => ({
      ...hat,
      place: [places.get(hat.postId), groupLabels.get(hat.groupId ?? '')].filter(Boolean).join(', '),
    })),
  }));
  return {
    unitName: unit.fullName,
    today,
    lines,
    next: accounts.next,
    neverSignedIn,
    roles: roles.map((role) => ({ value: role, label: accountMessages(locale).roles[role] })),
    posts: posts.map((post) => ({ value: post.id, label: `${post.title}, ${post.organisationName}` })),
    groups: groups.map((group) => ({ value: group.id, label: group.label })),
  };
};

export const actions: Actions = {
  create: (event) =>
    act(event, 'create', async (ctx, unitId, values) => {
      const { username = '', displayName = '' } = values;
      const made = await createAccount(ctx, { unitId, username, displayName, hats: [hatIn(values)] });
      return { created: { username: made.username, password: made.password } };
    }),
  give: (event) =>
    act(event, 'give', async (ctx, _unitId, values) => {
      await giveHat(ctx, { ...hatIn(values), accountId: values['accountId'] ?? '' });
      return { given: true };
    }),
  end: (event) =>
    act(event, 'end', async (ctx, _unitId, values) => {
      await endHat(ctx, { hatId: values['hatId'] ?? '' });
      return { ended: true };
    }),
  reset: (event) =>
    act(event, 'reset', async (ctx, _unitId, values) => ({ reset: await resetPassword(ctx, { accountId: values['accountId'] ?? '' }) })),
};

type Done = { created?: Secret; reset?: Secret; given?: true; ended?: true };
type Secret = { username: string; password: string };

async function act(
  { locals, request, setHeaders }: RequestEvent,
  form: string,
  doing: (ctx: Ctx, unitId: string, values: FormValues) => Promise<Done>,
) {
  const values = { ...valuesOf(await request.formData()), form };
  const unitId = locals.officer?.hat.unitId;
  if (unitId === undefined) error(403);
  setHeaders({ 'cache-control': 'no-store' });
  try {
    return await doing(locals.ctx, unitId, values);
  } catch (cause) {
    return failFrom(cause, locals.locale, values);
  }
}

// What was not chosen is left out; the verb's own schema decides what is missing.
function hatIn({ role, postId, groupId, from }: FormValues) {
  return { role, postId: postId ?? '', ...(groupId ? { groupId } : {}), ...(from ? { from } : {}) } as Parameters<typeof giveHat>[1];
}

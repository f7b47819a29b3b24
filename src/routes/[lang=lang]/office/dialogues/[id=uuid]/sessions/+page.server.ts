import { fail } from '@sveltejs/kit';
import { fieldsOf, one } from '#domain/dialogues/conference-form.ts';
import { getOfficeConference, setSessions } from '#domain/dialogues/index.server.ts';
import { officeMessages } from '#domain/dialogues/messages/index.ts';
import { sessionErrors, sessionFields, sessionsInput } from '#domain/dialogues/sessions-form.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const today = dayOf(ctx.now);
  const groups = await listGroups(ctx, conference.unitId, conference.firstOn ?? today);
  const isOpen = conference.actions.includes('set-sessions');
  // What goes onto the notice is Vietnamese whatever language the screen has.
  const name = conference.sessions.length === 0 ? officeMessages('vi').sessions.nameFirst : '';
  const empty = {
    name,
    heldOn: '',
    startsAt: '08:00',
    place: conference.sessions.at(-1)?.place ?? '',
    way: 'in-person' as const,
    howToAttend: null,
    groupIds: [],
  };
  const wanted = isOpen && (conference.sessions.length === 0 || url.searchParams.has('more'));
  return {
    id: conference.id,
    name: conference.name,
    version: conference.version,
    open: isOpen,
    fields: sessionFields([...conference.sessions, ...(wanted ? [empty] : [])]),
    kept: conference.sessions.length,
    groups: groups.map(({ id, label }) => ({ value: id, label })),
    today,
    saved: url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    const { sessions, places } = sessionsInput(fields);
    const answer = await answerForm(locals, fields, async (ctx) => {
      await setSessions(ctx, { conferenceId: params.id, version: one(fields, 'version'), sessions });
      return path(locals.locale, '/office/dialogues/[id]/sessions', { id: params.id }, { saved: 'sessions' });
    });
    return fail(answer.status, { ...answer.data, errors: sessionErrors(answer.data.errors, places) });
  },
};

import { getOfficeConference, recordOpinion } from '#domain/dialogues/index.server.ts';
import { lineIds, linesOf } from '#domain/dialogues/record-form.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { ctx, locale, officer } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const groups = await listGroups(ctx, conference.unitId, conference.firstOn ?? dayOf(ctx.now));
  const own = officer?.hat.role === 'group-officer' ? officer.hat.groupId : undefined;
  return {
    id: conference.id,
    name: conference.name,
    open: conference.actions.includes('collect'),
    batch: newId(),
    sources: own === undefined ? (['front', 'group'] as const) : (['group'] as const),
    groups: groups.filter((group) => own === undefined || group.id === own).map(({ id, label }) => ({ value: id, label })),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { ctx, locale } = locals;
    const values = valuesOf(await request.formData());
    const words = linesOf(values['words'] ?? '');
    const ids = lineIds(values['batch'] ?? '', words);
    const { groupId, topic } = values;
    const capacity = values['source'] === 'group' ? 'group' : 'self';
    try {
      const recorded = await recordOpinion(ctx, {
        ...formInput(recordOpinion, { unitId: locals.officer?.hat.unitId ?? '', conferenceId: params.id, source: values['source'] ?? '' }),
        lines: words.map((line, at) => ({
          submissionId: ids[at],
          words: line,
          groupId: groupId || undefined,
          capacity,
          topic: topic || undefined,
        })),
      });
      const fresh = recorded.filter((one) => !one.repeated);
      return {
        recorded: {
          count: fresh.length,
          first: fresh[0]?.number ?? null,
          href: path(locale, '/office/dialogues/[id]/opinions', { id: params.id }),
        },
      };
    } catch (cause) {
      return failFrom(cause, locale, values);
    }
  },
};

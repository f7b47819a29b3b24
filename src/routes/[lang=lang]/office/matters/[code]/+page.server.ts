import type { RequestEvent } from '@sveltejs/kit';
import {
  answerCommitment,
  bringProof,
  explainMatter,
  extendCommitment,
  getOfficeMatter,
  handOverCommitment,
  readAdditions,
  stateLateReason,
  takeDown,
} from '#domain/commitments/index.server.ts';
import { mayAnswer, mayExtend, mayHandOver, mayRelease, mayTakeDown } from '#domain/commitments/policy.ts';
import { timelineEntries } from '#domain/commitments/timeline-words.ts';
import { zaloText } from '#domain/commitments/zalo.ts';
import { getOpinionWords } from '#domain/dialogues/index.server.ts';
import { listOrganisations } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const today = dayOf(ctx.now);
  const matter = await orErrorPage(locale, getOfficeMatter(ctx, params.code));
  const explained = await orErrorPage(locale, explainMatter(ctx, matter));
  const words = await orErrorPage(locale, getOpinionWords(ctx, [matter.id]));
  const open = matter.commitments.filter(({ state }) => state === 'open');
  const organisations =
    open.length === 0 ? [] : await orErrorPage(locale, listOrganisations(ctx, open[0]?.holderUnitId ?? matter.unitId, today));
  return {
    matter,
    explained,
    words: words.get(matter.id),
    additions: await orErrorPage(locale, readAdditions(ctx, matter.id)),
    timeline: timelineEntries(matter, explained.groupLabel, locale),
    zalo: zaloText(matter, publicOrigin(url) + path(locale, '/matters/[code]', { code: matter.code }), locale),
    today,
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    open: open.map((line) => ({
      line,
      may: {
        answer: mayAnswer(ctx.actor, line).allowed,
        extend: mayExtend(ctx.actor, line).allowed,
        handOver: mayHandOver(ctx.actor, line).allowed,
        stateLateReason: mayAnswer(ctx.actor, line).allowed && line.dueOn !== null && line.dueOn < today,
      },
    })),
    mayRelease: mayRelease(ctx.actor, matter).allowed,
    mayTakeDown: matter.audience === 0 && mayTakeDown(ctx.actor, matter).allowed,
  };
};

export const actions: Actions = {
  answer: (event) => act(event, 'answer', answer),
  extend: (event) =>
    act(event, 'extend', async ({ locals }, values) => void (await extendCommitment(locals.ctx, formInput(extendCommitment, values)))),
  late: (event) =>
    act(event, 'late', async ({ locals }, values) => void (await stateLateReason(locals.ctx, formInput(stateLateReason, values)))),
  handOver: (event) =>
    act(
      event,
      'handOver',
      async ({ locals }, values) => void (await handOverCommitment(locals.ctx, formInput(handOverCommitment, values))),
    ),
  takeDown: (event) => act(event, 'takeDown', async ({ locals }, values) => void (await takeDown(locals.ctx, formInput(takeDown, values)))),
};

type Doing = (event: RequestEvent, values: Record<string, string>, form: FormData) => Promise<void>;

async function act(event: RequestEvent, form: string, doing: Doing) {
  const sent = await event.request.formData();
  const values: Record<string, string> = { ...valuesOf(sent), form };
  try {
    await doing(event, values, sent);
    return { done: form };
  } catch (cause) {
    return failFrom(cause, event.locals.locale, values);
  }
}

/** The file first, in an act of its own: it is kept under its id when the answer is refused, and the form remembers it. */
async function answer({ locals }: RequestEvent, values: Record<string, string>, form: FormData): Promise<void> {
  const { ctx } = locals;
  const { commitmentId = '', kind = '' } = values;
  const file = form.get('proof');
  if (kind === 'done' && file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    values['fileId'] = (await bringProof(ctx, { commitmentId, bytes, name: file.name })).id;
  }
  const proofs = kind === 'done' && values['fileId'] ? [{ fileId: values['fileId'], caption: values['caption'] }] : [];
  const version = Number(values['version']);
  await answerCommitment(ctx, { commitmentId, version, proofs, answer: answerOf(kind, values) });
}

// Fields of kinds that were not chosen stay out, whatever stands in them. The verb's schema refuses a kind that is none.
function answerOf(kind: string, values: FormValues) {
  const own: Record<string, readonly [string, string][]> = {
    explained: [['ground', 'explained-ground']],
    cannot: [
      ['ground', 'cannot-ground'],
      ['alternative', 'alternative'],
    ],
    'under-way': [['nextOn', 'under-way-nextOn']],
    'sent-up': [
      ['letterNumber', 'letterNumber'],
      ['letterOn', 'letterOn'],
      ['bodyName', 'bodyName'],
      ['nextOn', 'sent-up-nextOn'],
    ],
  };
  const fields = (Object.hasOwn(own, kind) ? (own[kind] ?? []) : []).flatMap(([name, field]) =>
    values[field] ? [[name, values[field]]] : [],
  );
  return { kind, body: values['body'] ?? '', ...Object.fromEntries(fields) } as Parameters<typeof answerCommitment>[1]['answer'];
}

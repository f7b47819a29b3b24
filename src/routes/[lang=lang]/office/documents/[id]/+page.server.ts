import { redirect, type RequestEvent } from '@sveltejs/kit';
import { getOfficeConference } from '#domain/dialogues/index.server.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { actsOn } from '#domain/records/acts.ts';
import { composePaper } from '#domain/records/compose.ts';
import { contentFromFields, reshape, signingFromFields } from '#domain/records/content-form.ts';
import {
  addPublicationProof,
  bringSignedFile,
  checkDocument,
  correctDocument,
  editDraft,
  getDocument,
  publishDocument,
  registerDocument,
  replaceDocument,
  returnForChanges,
  signDocument,
  withdrawDocument,
} from '#domain/records/index.server.ts';
import { getLayout } from '#domain/records/layouts/layout-for.ts';
import { fileFrom, proofFrom } from '#domain/records/proof-form.ts';
import { chainOf } from '#domain/records/ui/chain.ts';
import { findDue, unitSettings } from '#domain/statute/index.server.ts';
import type { Due } from '#law/due.ts';
import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const document = await orErrorPage(locale, getDocument(ctx, params.id));
  const today = dayOf(ctx.now);
  const acts = actsOn(ctx.actor, document);
  const [groups, settings, due] = await Promise.all([
    acts.prove ? listGroups(ctx, document.unitId, today) : [],
    unitSettings(ctx.db, document.unitId, today),
    document.kind === 'result-notice' ? orErrorPage(locale, dueOf(ctx, document)) : undefined,
  ]);
  const { source } = getLayout(document.layout);
  const { paper, steps, ...shown } = document;
  return {
    document: shown,
    content: paper?.content,
    model: paper && composePaper(paper),
    chain: chainOf(document.state, steps),
    returnedNote: document.state === 'draft' ? steps.findLast(({ step }) => step === 'returned')?.note : undefined,
    acts,
    due,
    groups: groups.map(({ id, label }) => ({ id, label })),
    ownNumbering: settings.officeNumbering === 'own',
    layout: { act: source.act, verified: source.certainty === 'verified' || source.certainty === 'memory-high' },
    today,
    saved: url.searchParams.get('saved'),
    unreleased: JSON.stringify(paper?.content ?? '').split('(Nội dung đang chờ duyệt đăng)').length - 1,
  };
};

/** The people are told the result within the term that runs from the day of the conference; in 2019 there was none. */
async function dueOf(ctx: Ctx, { subjectId, unitId }: { subjectId: string; unitId: string }): Promise<Due | undefined> {
  const { heldOn } = await getOfficeConference(ctx, subjectId);
  if (heldOn === null) return undefined;
  const due = await findDue(ctx.db, 'dialogue.gov.result', { from: heldOn, unitId });
  return due.ok ? due : undefined;
}

export const actions: Actions = {
  edit: (event) =>
    act(event, 'edit', async (ctx, ref, values) => {
      const content = reshape(contentFromFields(values), values['change']);
      await editDraft(ctx, { ...ref, content, signing: signingFromFields(values) });
    }),
  check: (event) => act(event, 'check', (ctx, ref) => checkDocument(ctx, ref)),
  return: (event) => act(event, 'return', (ctx, ref, values) => returnForChanges(ctx, { ...ref, note: values['note'] ?? '' })),
  sign: (event) => act(event, 'sign', (ctx, ref, values) => signDocument(ctx, { ...ref, signedOn: values['signedOn'] ?? '' })),
  register: (event) => act(event, 'register', register),
  publish: (event) => act(event, 'publish', (ctx, ref) => publishDocument(ctx, ref)),
  prove: (event) => act(event, 'prove', prove),
  withdraw: (event) => act(event, 'withdraw', (ctx, ref, values) => withdrawDocument(ctx, { ...ref, reason: values['reason'] ?? '' })),
  replace: (event) => act(event, 'replace', (ctx, ref) => replaceDocument(ctx, ref)),
  correct: (event) => act(event, 'correct', (ctx, ref, values) => correctDocument(ctx, { ...ref, correction: values['correction'] ?? '' })),
};

type Ref = { documentId: string; version: number };
type Doing = (ctx: Ctx, ref: Ref, values: FormValues, data: FormData) => Promise<unknown>;

async function act({ locals, params, request }: RequestEvent, form: string, doing: Doing) {
  const { ctx, locale } = locals;
  const data = await request.formData();
  const values: FormValues = { ...valuesOf(data), ...groupsOf(data), form };
  const documentId = params['id'] ?? '';
  let done: unknown;
  try {
    done = await doing(ctx, { documentId, version: Number(values['version']) }, values, data);
  } catch (cause) {
    return failFrom(cause, locale, values);
  }
  const opened = (form === 'replace' || form === 'correct') && isOpened(done) ? done.documentId : documentId;
  redirect(303, `${path(locale, '/office/documents/[id]', { id: opened }, { saved: form })}${placeOf(values['change'])}`);
}

/** The signed file is kept by an act of its own: a refused number does not lose it. */
async function register(ctx: Ctx, ref: Ref, values: FormValues, data: FormData): Promise<void> {
  const file = await fileFrom(data);
  const version = file ? (await bringSignedFile(ctx, { ...ref, ...file })).version : ref.version;
  await registerDocument(ctx, { ...ref, version, number: values['number'] || undefined, datedOn: values['datedOn'] ?? '' });
}

async function prove(ctx: Ctx, { documentId }: Ref, values: FormValues, data: FormData): Promise<void> {
  const { channel, on, at } = formInput(addPublicationProof, values);
  const groupIds = values['groupIds']?.split(',').filter(Boolean) ?? [];
  await addPublicationProof(ctx, { documentId, channel, groupIds, on, at, proof: await proofFrom(data) });
}

// Several boxes of one name travel as one text, so that a refused form can tick them again.
function groupsOf(data: FormData): FormValues {
  return data.has('channel') ? { groupIds: data.getAll('groupIds').join(',') } : {};
}

function isOpened(done: unknown): done is { documentId: string } {
  return typeof done === 'object' && done !== null && 'documentId' in done;
}

// Back to the part of the form that was changed.
function placeOf(change: string | undefined): string {
  const block = change?.split(':')[1];
  return block === undefined ? '' : `#block-${block}`;
}

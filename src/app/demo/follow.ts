import { answerCommitment, bringProof, getOfficeMatter, listAwaitingRelease, releaseText } from '#domain/commitments/index.server.ts';
import { getOfficeConference } from '#domain/dialogues/index.server.ts';
import {
  addPublicationProof,
  bringSignedFile,
  checkDocument,
  listDocumentsOfSubject,
  publishDocument,
  registerDocument,
  renderDocument,
  signDocument,
} from '#domain/records/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';
import type { DemoAnswer } from './demo-opinion.ts';
import type { Cast, PlayedOpinion } from './play.ts';
import { illustrativePaper } from './proof.ts';

/** The office reads what waits and releases it under its own title. */
export async function release(ctx: Ctx, opinions: readonly PlayedOpinion[]): Promise<void> {
  const waiting = new Map((await listAwaitingRelease(ctx, 500)).map((one) => [one.matterId, one]));
  for (const { opinionId, script } of opinions) {
    const one = waiting.get(opinionId);
    if (one === undefined) continue;
    await releaseText(ctx, { matterId: opinionId, version: one.version, title: script.title, body: script.words });
  }
}

type Days = { checked: string; signed: string; registered: string; published: string };

/** Every draft of the conference goes its way: checked, signed, number and signed copy entered, published. `firstNumber` where the office brings its own. */
export async function issuePapers(cast: Cast, conferenceId: string, days: Days, firstNumber?: number): Promise<void> {
  const papers = await listDocumentsOfSubject(cast.drafting(days.checked), 'conference', conferenceId);
  for (const [at, { id: documentId, kind }] of papers.entries()) {
    const checked = await checkDocument(cast.head(days.checked, '10:00'), { documentId, version: 1 });
    const signer = kind === 'conclusion' ? cast.secretary : cast.chair;
    const signed = await signDocument(signer(days.signed, '15:00'), { documentId, version: checked.version, signedOn: days.signed });
    const registry = cast.registry(days.registered, '16:00');
    const copy = await renderDocument(registry, documentId, 'pdf');
    const brought = await bringSignedFile(registry, {
      documentId,
      version: signed.version,
      bytes: copy.bytes,
      name: `ban-minh-hoa-${kind}.pdf`,
    });
    const registered = await registerDocument(registry, {
      documentId,
      version: brought.version,
      datedOn: days.registered,
      ...(firstNumber === undefined ? {} : { number: firstNumber + at }),
    });
    if (kind !== 'minutes') await publishDocument(cast.registry(days.published, '16:30'), { documentId, version: registered.version });
  }
}

/** The result notice by its three channels, each with who did it and when. */
export async function proveResult(cast: Cast, conferenceId: string, on: string, groupIds: readonly string[]): Promise<void> {
  const ctx = cast.registry(on, '17:00');
  const papers = await listDocumentsOfSubject(ctx, 'conference', conferenceId);
  const notice = papers.find((paper) => paper.kind === 'result-notice');
  if (notice === undefined) return;
  const told = (person: string) => ({ documentId: notice.id, proof: { kind: 'person-time' as const, person }, on, at: '16:45' });
  await addPublicationProof(ctx, { ...told('Văn phòng đăng trang thông tin của phường (minh họa)'), channel: 'portal' });
  await addPublicationProof(ctx, { ...told('Văn thư niêm yết tại trụ sở (minh họa)'), channel: 'board' });
  await addPublicationProof(ctx, { ...told('Gửi từng tổ trưởng, có ký nhận (minh họa)'), channel: 'group-head', groupIds: [...groupIds] });
}

/** What was promised is answered on its day. A sent-up matter gets its letter, and from then on the report is owed. */
export async function answerPromise(
  cast: Cast,
  ctx: (department: string) => Ctx,
  conferenceId: string,
  opinion: PlayedOpinion,
): Promise<void> {
  const { answer } = opinion.script;
  if (answer.kind === 'on-the-spot' || answer.kind === 'noted' || answer.kind === 'guided') return;
  const department = 'holder' in answer ? answer.holder : 'office';
  const acting = ctx(department);
  const open = await openCommitmentOf(acting, cast, conferenceId, opinion.opinionId);
  const content = contentOf(answer);
  const proofs = answer.kind === 'done' ? [await proofFor(acting, open.id, answer)] : [];
  await answerCommitment(acting, { commitmentId: open.id, version: open.version, answer: content, proofs });
}

async function proofFor(ctx: Ctx, commitmentId: string, answer: Extract<DemoAnswer, { kind: 'done' }>) {
  const bytes = illustrativePaper('BIÊN BẢN', answer.body);
  const file = await bringProof(ctx, { commitmentId, bytes, name: `${answer.proof}.pdf` });
  return { fileId: file.id, caption: 'Biên bản (minh họa)' };
}

function contentOf(answer: Exclude<DemoAnswer, { kind: 'on-the-spot' | 'noted' | 'guided' }>) {
  switch (answer.kind) {
    case 'done':
      return { kind: 'done' as const, body: answer.body };
    case 'explained':
      return { kind: 'explained' as const, body: answer.body, ground: answer.ground };
    case 'cannot':
      return { kind: 'cannot' as const, body: answer.body, ground: answer.ground, alternative: answer.alternative };
    case 'sent-up':
      return {
        kind: 'sent-up' as const,
        body: answer.body,
        letterNumber: answer.letter,
        letterOn: answer.on,
        bodyName: answer.bodyName,
        nextOn: answer.next,
      };
    default:
      return answer satisfies never;
  }
}

/** The open commitment of an opinion of the conference, as the office sees it. */
export async function openCommitmentOf(ctx: Ctx, cast: Cast, conferenceId: string, opinionId: string): Promise<OpenCommitment> {
  const reader: Ctx = { ...cast.drafting(dayOf(ctx.now)), now: ctx.now };
  const conference = await getOfficeConference(reader, conferenceId);
  return openCommitmentByCode(reader, conference.opinions.find((one) => one.id === opinionId)?.code ?? '');
}

export type OpenCommitment = { id: string; version: number; code: string };

export async function openCommitmentByCode(ctx: Ctx, code: string): Promise<OpenCommitment> {
  const matter = await getOfficeMatter(ctx, code);
  const open = matter.commitments.find((line) => line.state === 'open');
  if (open?.version === undefined) throw new Error(`opinion ${code} of the demonstration owes nothing`);
  return { id: open.id, version: open.version, code };
}

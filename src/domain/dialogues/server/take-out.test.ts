import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { releaseText } from '#domain/commitments/index.server.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { composeDocuments } from './compose-documents.ts';
import { disposeOpinion } from './dispose-opinion.ts';
import { endSession } from './end-session.ts';
import { getOfficeConference } from './office-conference.ts';
import { getPublicConference } from './public-queries.ts';
import { recordSpokenOpinion } from './record-spoken-opinion.ts';
import { restoreOpinion } from './restore-opinion.ts';
import { takeOutOpinion } from './take-out-opinion.ts';
import { aRunningConference, aWard, wearing, withCalendar, type Ward } from './testing.ts';

const { app, owner, publicRole } = await testDatabase();
let ward: Ward;

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
});

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const marked = 'zqxaccusation';

/** Every text, list and JSON column of every table the application may read, searched for the words. */
async function tracesOf(needle: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('hoiam_app', c.oid, 'select')`.execute(owner);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      hits: number;
    }>`select count(*)::int as hits from ${sql.table(name)} t where t::text ilike ${`%${needle}%`}`.execute(app);
    if ((rows[0]?.hits ?? 0) > 0) found.push(name);
  }
  return found;
}

async function anAccusation() {
  const running = await aRunningConference(app, ward);
  const clerk = wearing(app, ward, 'clerk', '2026-12-23', '09:00');
  const { opinionId } = await recordSpokenOpinion(clerk, {
    submissionId: newId(),
    sessionId: running.sessionId,
    words: `Ông ${marked} lấy tiền của dân.`,
    groupId: ward.groups.three,
    speakingFor: `Người nhà ${marked}`,
  });
  await disposeOpinion(clerk, {
    opinionId,
    version: 1,
    disposition: { kind: 'answered', postId: ward.posts.chair, answer: `Sẽ xác minh việc ${marked} trong tuần tới.` },
  });
  const { version } = await owner.selectFrom('matter').select('version').where('id', '=', opinionId).executeTakeFirstOrThrow();
  await releaseText(clerk, { matterId: opinionId, version, title: `Việc ${marked}`, body: `Nội dung ${marked} đã duyệt.` });
  await endSession(clerk, { sessionId: running.sessionId });
  await composeDocuments(clerk, { conferenceId: running.conferenceId, kinds: ['minutes', 'result-notice'] });
  return { ...running, opinionId, clerk };
}

describe('taking out', () => {
  it('leaves no trace of the words in any table the application reads; only the count stays', async () => {
    const { conferenceId, opinionId, clerk } = await anAccusation();
    expect(await tracesOf(marked)).toEqual(expect.arrayContaining(['answer', 'document', 'opinion', 'release']));
    await owner
      .updateTable('document')
      .set({ state: 'signed', signed_on: '2026-12-23' })
      .where('kind', '=', 'result-notice')
      .where('subject_id', '=', conferenceId)
      .execute();
    const result = await takeOutOpinion(wearing(app, ward, 'front', '2026-12-23', '10:00'), { opinionId, kind: 'accusation' });
    expect(result).toMatchObject({ withdrawnDocuments: [expect.any(String)], replacementDrafts: [expect.any(String)] });
    expect(await tracesOf(marked)).toEqual([]);
    const seen = await getPublicConference({ ...clerk, db: publicRole }, conferenceId);
    expect(seen).toMatchObject({ counts: { spoken: 1, takenOut: 1 }, opinions: [] });
    expect(JSON.stringify(seen)).not.toContain(marked);
    expect(JSON.stringify(await getOfficeConference(clerk, conferenceId))).not.toContain(marked);
    expect(await code(takeOutOpinion(clerk, { opinionId, kind: 'secret' }))).toBe('dialogues.taken-out-already');
  });

  it('keeps the words where the application may not read them', async () => {
    await expect(sql`select * from taken_out_content`.execute(app)).rejects.toThrow(/permission denied/);
  });

  it('is undone within two minutes by the same person only', async () => {
    const { opinionId, clerk } = await anAccusation();
    await takeOutOpinion(wearing(app, ward, 'clerk', '2026-12-23', '10:00'), { opinionId, kind: 'secret' });
    const at = (who: 'clerk' | 'front', time: string) => restoreOpinion(wearing(app, ward, who, '2026-12-23', time), { opinionId });
    expect(await code(at('front', '10:01'))).toBe('dialogues.undo-other-account');
    expect(await code(at('clerk', '10:02'))).toBe('dialogues.undo-too-late');
    expect(await code(at('clerk', '10:01'))).toBe('done');
    const kept = await app
      .selectFrom('opinion')
      .select(['words', 'disposition', 'taken_out_at'])
      .where('matter_id', '=', opinionId)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ words: `Ông ${marked} lấy tiền của dân.`, disposition: 'answered', taken_out_at: null });
    expect(await code(restoreOpinion(clerk, { opinionId }))).toBe('dialogues.not-taken-out');
  });

  it('is not a department’s act', async () => {
    const { opinionId } = await anAccusation();
    expect(await code(takeOutOpinion(wearing(app, ward, 'department', '2026-12-23'), { opinionId, kind: 'secret' }))).toBe(
      'dialogues.not-this-role',
    );
  });
});

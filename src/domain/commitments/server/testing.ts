import { sql } from 'kysely';
import type { Actor, Ctx, Role } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import { instantOf } from '#platform/now.ts';
import { openMatter, type NewMatter, type OpenedMatter } from './steps/open-matter.ts';

/** A ward with an office and a department, each with one post, and a residential group. */
export type TestWard = {
  unitId: string;
  officeId: string;
  departmentId: string;
  officePostId: string;
  departmentPostId: string;
  groupId: string;
};

export async function aWard(owner: Database, name = 'Bồ Đề'): Promise<TestWard> {
  const ward = {
    unitId: newId(),
    officeId: newId(),
    departmentId: newId(),
    officePostId: newId(),
    departmentPostId: newId(),
    groupId: newId(),
  };
  const code = String(10_000 + Math.floor(Math.random() * 89_999));
  await sql`insert into org_unit (id, level, code, slug) values (${ward.unitId}, 'commune', ${code}, ${`phuong-${code}`})`.execute(owner);
  await sql`insert into org_unit_name (unit_id, type_word, name, search_key) values (${ward.unitId}, 'Phường', ${name}, 'x')`.execute(
    owner,
  );
  await sql`insert into organisation (id, unit_id, kind, name, valid_from) values
    (${ward.officeId}, ${ward.unitId}, 'office', 'Văn phòng', '2015-01-01'),
    (${ward.departmentId}, ${ward.unitId}, 'department', 'Phòng Kinh tế, Hạ tầng và Đô thị', '2015-01-01')`.execute(owner);
  await sql`insert into post (id, organisation_id, title, valid_from) values
    (${ward.officePostId}, ${ward.officeId}, 'Chánh Văn phòng', '2015-01-01'),
    (${ward.departmentPostId}, ${ward.departmentId}, 'Trưởng phòng', '2015-01-01')`.execute(owner);
  await sql`insert into residential_group (id, unit_id, local_word, number, valid_from) values
    (${ward.groupId}, ${ward.unitId}, 'Tổ dân phố', 3, '2015-01-01')`.execute(owner);
  return ward;
}

export function as(db: Database, actor: Actor, on = '2026-11-23', at = '09:00'): Ctx {
  return { db, actor, now: instantOf(on, at), requestId: 'test', locale: 'vi' };
}

export const resident: Actor = { kind: 'resident' };

/** An officer of the ward's office, or of its department for a departmental officer. */
export function officer(ward: TestWard, role: Role, over: { unitId?: string; groupId?: string } = {}): Actor {
  const inDepartment = role === 'departmental-officer';
  const hat = {
    id: newId(),
    role,
    postId: inDepartment ? ward.departmentPostId : ward.officePostId,
    organisationId: inDepartment ? ward.departmentId : ward.officeId,
    unitId: ward.unitId,
    ...over,
  };
  return { kind: 'officer', accountId: newId(), hat };
}

export async function aMatter(ctx: Ctx, ward: TestWard, over: Partial<NewMatter> = {}): Promise<OpenedMatter> {
  const given: NewMatter = {
    kind: 'dialogue-opinion',
    unitId: ward.unitId,
    source: 'web',
    topic: 'infrastructure',
    submission: { id: newId(), content: { words: 'Cống tắc' } },
    ...over,
  };
  return (await ctx.db.transaction().execute((tx) => openMatter(tx, ctx, given))).matter;
}

/** A kept file; with a matter, one that was brought to prove an answer to it. */
export async function aFile(owner: Database, unitId: string, matterId?: string): Promise<string> {
  const id = newId();
  await sql`insert into stored_file (id, sha256, media_type, byte_size, name, unit_id, audience, created_at)
    values (${id}, ${'a'.repeat(64)}, 'application/pdf', 10, 'bien-ban.pdf', ${unitId}, 0, now())`.execute(owner);
  if (matterId !== undefined) await sql`insert into brought_proof (file_id, matter_id) values (${id}, ${matterId})`.execute(owner);
  return id;
}

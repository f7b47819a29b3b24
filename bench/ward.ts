import type pg from 'pg';
import { withClient } from '#platform/db/connect.server.ts';
import { dayOf } from '#platform/now.ts';

export const ward = 'phuong-bo-de-00118';
export const opinionsAConference = 60;

/**
 * Fills the demonstration's ward of today with so many commitments in mixed states, by sets: released opinions of conferences with
 * sixty each, the latest twenty days ago. Six of ten are answered, two due later, one overdue, one sent up. Answers the latest conference.
 */
export async function fillWard(ownerUrl: string, commitments: number): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await plan(client, Math.ceil((commitments * 10) / 11));
    for (const statement of statements()) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ id: string }>('select id from conference where name = $1', [`${named} 1`]);
    return rows[0]?.id ?? '';
  });
}

function statements(): string[] {
  const talks = [conferences, sessions, chairs, bodies, agenda, matters, opinions, releases];
  return [...talks, promises, terms, holdings, answers, reports, reportHoldings];
}

const named = 'Hội nghị đối thoại';
const officesOf = `select id, row_number() over (order by kind, id) - 1 as at, count(*) over () as all_of from organisation
  where unit_id = (select id from bench_ward) and kind = 'department'`;

async function plan(client: pg.Client, total: number): Promise<void> {
  await client.query(`set local search_path = public, pg_temp`);
  await client.query(`create temporary table bench_ward as select id, $2::date as today from org_unit where slug = $1`, [
    ward,
    dayOf(new Date()),
  ]);
  await client.query(`
    create function pg_temp.made(what text, nth bigint, day date) returns uuid language sql immutable as $$
      select overlay(overlay(overlay(md5(what || nth) placing lpad(to_hex((extract(epoch from day) * 1000)::bigint), 12, '0') from 1 for 12)
        placing '7' from 13) placing '8' from 17)::uuid
    $$`);
  await client.query(`create temporary table bench_office as ${officesOf}`);
  await client.query(`
    create temporary table bench_group as
      select id, row_number() over (order by number, id) - 1 as at, count(*) over () as all_of
      from residential_group where unit_id = (select id from bench_ward)`);
  await client.query(`
    create temporary table bench_chair as
      select post.id, row_number() over (order by organisation.kind desc, post.id) as at from post join organisation on organisation.id = organisation_id
      where unit_id = (select id from bench_ward) and role_hint = 'leader' and organisation.kind in ('peoples-committee', 'party-committee')`);
  await client.query(
    `
    create temporary table bench_matter as
      select nth, nth / ${opinionsAConference} as sitting, nth % 10 as fate, pg_temp.made('matter', nth, held_on) as id,
        'B' || lpad(upper(to_hex(nth / 65536)), 3, '0') || '-' || lpad(upper(to_hex(nth % 65536)), 4, '0') as code, held_on,
        case when nth % 10 < 6 then least(held_on + 3 + nth % 25, today)::date end as answered_on,
        case when nth % 10 < 6 then held_on + 30 when nth % 10 = 8 then today - 1 - nth % 18 else today + 1 + nth % 90 end as due_on,
        (array['roads', 'drainage', 'lighting', 'waste', 'order', 'land', 'school', 'construction'])[nth % 8 + 1] as topic,
        (array['Lát lại vỉa hè đoạn trước số nhà ', 'Nạo vét cống thoát nước ngõ ', 'Thay bóng đèn chiếu sáng ngõ ',
          'Thêm điểm tập kết rác cho ngõ ', 'Lắp gờ giảm tốc trước cổng số ', 'Sửa nắp hố ga bị sụt ở ngõ ', 'Trồng lại cây xanh trước số nhà '])[nth % 7 + 1] || nth as title,
        bench_office.id as office_id, bench_group.id as group_id
      from generate_series(0, $1::int - 1) nth
      cross join bench_ward
      cross join lateral (select today - 20 - (nth / ${opinionsAConference})::int as held_on) sat
      join bench_office on bench_office.at = nth % bench_office.all_of
      join bench_group on bench_group.at = nth % bench_group.all_of`,
    [total],
  );
  await client.query('create unique index on bench_matter (nth)');
  await client.query('analyze bench_matter');
}

const sittings = 'select distinct sitting, held_on from bench_matter';

const conferences = `
  insert into conference (id, unit_id, kind, basis, legal_basis, name, theme, purpose, state, concludes_post_id, collecting_from, collecting_to, first_on, planned_on,
    announced_on, notice_due_on, held_on, concluded_on, conclusion, following_up_on, participants, next_number, created_at)
  select pg_temp.made('conference', sitting, held_on), bench_ward.id, 'periodic', array['law'], 'Luật Thực hiện dân chủ ở cơ sở', '${named} ' || sitting + 1,
    'Vệ sinh môi trường, trật tự đô thị', 'Lắng nghe và trả lời ý kiến của nhân dân', 'following-up', bench_chair.id, held_on - 20, held_on - 1, held_on, held_on - 30,
    held_on - 12, held_on - 7, held_on, held_on + 5, 'Các phòng trả lời từng ý kiến đúng hạn và báo cáo Ủy ban nhân dân phường.', held_on + 6, 240, 61, held_on - 30
  from (${sittings}) sat cross join bench_ward cross join bench_chair where bench_chair.at = 1`;

const sessions = `
  insert into conference_session (id, conference_id, number, name, held_on, starts_at, place, way, started_at, ended_at)
  select pg_temp.made('session', sitting, held_on), pg_temp.made('conference', sitting, held_on), 1, 'Toàn phường', held_on, '08:00', 'Hội trường phường', 'in-person',
    held_on + time '08:00', held_on + time '11:30'
  from (${sittings}) sat`;

const chairs = `
  insert into conference_chair (conference_id, post_id, position)
  select pg_temp.made('conference', sitting, held_on), bench_chair.id, bench_chair.at from (${sittings}) sat cross join bench_chair where bench_chair.at <= 2`;

const bodies = `
  insert into conference_body (conference_id, organisation_id, part, position)
  select pg_temp.made('conference', sitting, held_on), bench_office.id, case bench_office.at when 0 then 'convening' else 'invited' end, bench_office.at
  from (${sittings}) sat cross join bench_office`;

const agenda = `
  insert into agenda_point (id, conference_id, position, title, report)
  select pg_temp.made('point' || point, sitting, held_on), pg_temp.made('conference', sitting, held_on), point,
    (array['Khai mạc', 'Báo cáo kết quả giải quyết kiến nghị lần trước', 'Ý kiến của nhân dân và trả lời', 'Kết luận'])[point], point = 2
  from (${sittings}) sat cross join generate_series(1, 4) point`;

const matters = `
  insert into matter (id, code, kind, unit_id, audience, source, occasion_on, title, topic, group_id, opened_on, told_by, release_state)
  select seed.id, code, 'dialogue-opinion', bench_ward.id, 0, 'spoken', held_on, title, topic, group_id, held_on, held_on + 7, 'released'
  from bench_matter seed cross join bench_ward`;

const opinions = `
  insert into opinion (matter_id, unit_id, conference_id, session_id, number, source, group_id, topic, words, received_at, disposition, disposed_on, sent_up_to)
  select seed.id, bench_ward.id, pg_temp.made('conference', sitting, held_on), pg_temp.made('session', sitting, held_on), nth % ${opinionsAConference} + 1, 'spoken',
    group_id, topic, title || ': chỗ này hỏng đã lâu, trời mưa rất khó đi, đề nghị phường cho sửa sớm và báo lại cho bà con trong tổ biết ngày làm.',
    held_on + time '09:00', case when fate < 2 then 'answered' when fate = 9 then 'sent-up' else 'assigned' end, held_on, case fate when 9 then 'Ủy ban nhân dân thành phố' end
  from bench_matter seed cross join bench_ward`;

const releases = `
  insert into release (id, matter_id, title, body, released_at, released_by_post_id)
  select pg_temp.made('release', nth, held_on), seed.id, title,
    title || ': đề nghị phường cho sửa sớm và báo lại cho bà con trong tổ biết ngày làm.', held_on + time '15:00', bench_chair.id
  from bench_matter seed cross join bench_chair where bench_chair.at = 1`;

/** One line of the ledger for each matter; what was sent up has its reply met and a report-back open. */
const promised = (part: { kind: string; of: string; state: string; closed: string; answer: string; due: string }) => `
  insert into commitment (id, matter_id, kind, unit_id, promised_by_post_id, holder_unit_id, holder_organisation_id, audience, opened_on, raw_due_on, due_on, state,
    closed_on, sent_up_on, changed_at, code, title, topic, group_id, source, occasion_on, answer_kind, sent_up_to, letter_number)
  select pg_temp.made('${part.kind}', nth, held_on), seed.id, '${part.kind}', bench_ward.id, bench_chair.id, bench_ward.id, office_id, 0, held_on, ${part.due}, ${part.due}, ${part.state},
    ${part.closed}, case when '${part.kind}' = 'report-back' then held_on + 1 end, held_on + time '17:00', code, title, topic, group_id, 'spoken', held_on, ${part.answer},
    case fate when 9 then 'Ủy ban nhân dân thành phố' end, case fate when 9 then nth || '/UBND-VP' end
  from bench_matter seed cross join bench_ward cross join bench_chair where bench_chair.at = 1 and ${part.of}`;

const answerKind = `case when fate < 2 then 'on-the-spot' when fate < 4 then 'explained' when fate = 4 then 'cannot' when fate = 5 then 'noted' when fate = 9 then 'sent-up' end`;

const promises = promised({
  kind: 'reply',
  of: 'true',
  state: `case when fate < 6 or fate = 9 then 'met' else 'open' end`,
  closed: `case when fate < 6 then answered_on when fate = 9 then held_on + 1 end`,
  answer: answerKind,
  due: 'case fate when 9 then held_on + 30 else seed.due_on end',
});
const reports = promised({
  kind: 'report-back',
  of: 'fate = 9',
  state: `'open'`,
  closed: 'null::date',
  answer: 'null',
  due: 'seed.due_on',
});

const terms = `
  insert into commitment_term (id, commitment_id, cause, start_on, raw_due_on, due_on, set_at)
  select pg_temp.made('term', nth, held_on), pg_temp.made('reply', nth, held_on), 'agreed', held_on, due_on, due_on, held_on + time '17:00' from bench_matter`;

const held = (kind: string, of: string, since: string, until: string) => `
  insert into commitment_holding (id, commitment_id, unit_id, organisation_id, since, until)
  select pg_temp.made('held ${kind}', nth, held_on), pg_temp.made('${kind}', nth, held_on), bench_ward.id, office_id, ${since}, ${until}
  from bench_matter cross join bench_ward where ${of}`;
const holdings = held('reply', 'true', 'held_on', 'case fate when 9 then held_on + 1 else answered_on end');
const reportHoldings = held('report-back', 'fate = 9', 'held_on + 1', 'null');

const answers = `
  insert into answer (id, matter_id, commitment_id, kind, body, ground, alternative, letter_number, letter_on, body_name, answered_on, answered_by_post_id, given_at)
  select pg_temp.made('answer', nth, held_on), seed.id, pg_temp.made('reply', nth, held_on), ${answerKind},
    'Phòng đã kiểm tra hiện trường cùng tổ trưởng tổ dân phố và thống nhất cách làm với các hộ liền kề.', 'Kế hoạch đầu tư công của phường',
    'Phường sửa tạm trong khả năng', case fate when 9 then nth || '/UBND-VP' end, case fate when 9 then held_on + 1 end,
    case fate when 9 then 'Ủy ban nhân dân thành phố' end, coalesce(answered_on, held_on + 1), bench_chair.id, coalesce(answered_on, held_on + 1) + time '16:00'
  from bench_matter seed cross join bench_chair where bench_chair.at = 1 and (fate < 6 or fate = 9)`;

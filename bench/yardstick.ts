// The least that can serve the rows of the two pages: node:http and pg, one statement, JSON.
import { createServer } from 'node:http';
import pg from 'pg';

const { PORT, DATABASE_URL, UNIT, CONFERENCE } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, options: '-c role=hoiam_public', max: 10, idleTimeoutMillis: 0 });

const ledger = `
  select id, code, kind, unit_id, holder_unit_id, holder_name, title, topic, group_id, source, occasion_on, opened_on, due_on, provisional, state, closed_on,
    answer_kind, sent_up_on, sent_up_to, letter_number
  from public_commitment
  where holder_unit_id = $1 and audience = 0 and state = 'open'
  order by listed_on, id
  limit 50`;
const opinions = `
  select matter_id, code, number, source, group_id, capacity, topic, title, body, disposition, holder, due_on, provisional, sent_up_to, letter_number, letter_on,
    procedure, answer, answer_kind, answered_on, answered_by, owed, waiting_above
  from public_opinion
  where conference_id = $1
  order by source = 'spoken' desc, number nulls last, received_at`;

const server = createServer((request, response) => {
  const conference = request.url?.startsWith('/conference') === true;
  pool.query(conference ? opinions : ledger, [conference ? CONFERENCE : UNIT]).then(
    ({ rows }) => {
      const body = JSON.stringify(rows);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});
server.listen(Number(PORT), '127.0.0.1', () => console.log('ready'));

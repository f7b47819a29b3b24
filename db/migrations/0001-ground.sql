-- Runs as hoiam_owner in a database that it owns. The roles themselves are cluster-wide and made by the start.
-- hoiam_app: the web process · hoiam_public: anonymous pages, sees public_* views only · hoiam_worker: sequencer and tailers.

revoke all on schema public from public;
grant usage on schema public to hoiam_app, hoiam_public, hoiam_worker;
alter default privileges in schema public grant select, insert, update, delete on tables to hoiam_app;
alter default privileges in schema public grant usage, select on sequences to hoiam_app;
alter default privileges in schema public revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to hoiam_app;

create extension if not exists unaccent;

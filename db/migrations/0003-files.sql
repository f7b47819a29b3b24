create table stored_file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in (
    'application/pdf', 'image/jpeg', 'image/png', 'image/webp',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  byte_size int not null check (byte_size between 1 and 20971520),
  name text not null check (length(name) between 1 and 200),
  unit_id uuid,
  audience smallint not null check (audience between 0 and 3),
  created_at timestamptz not null
);
comment on table stored_file is 'A file that somebody brought. Its bytes lie in DATA_DIR/files under their SHA-256, on disk before this row is committed; the media type is what the bytes are, not what was claimed.';
revoke delete on stored_file from hoiam_app;

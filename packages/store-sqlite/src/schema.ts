/**
 * The tables. Names of streams and tenants are interned: an event carries two small integers in their place, which keeps
 * the one unique index small and its appends fast. Positions are rowids, so the log lies on disk in its own order.
 */

/** `LvBk`: tells our files from other people's databases. */
export const APPLICATION_ID = 0x4c76426b

/**
 * Built when a second tenant comes, in the same transaction. As long as there is one, its log is the whole table and every
 * append is spared a page.
 */
export const tenantIndex = 'CREATE INDEX IF NOT EXISTS events_by_tenant ON events (tenant)'

export const tables = `
  CREATE TABLE tenants (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    tenant INTEGER NOT NULL REFERENCES tenants (id),
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    tenant INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);

  CREATE TABLE checkpoints (
    name TEXT PRIMARY KEY,
    position INTEGER,
    state TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE snapshots (
    stream TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    schema TEXT NOT NULL,
    state TEXT NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
`

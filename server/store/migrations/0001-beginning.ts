import type { Migration } from './Migration.ts'

/**
 * The first shape of the store. Everything that belongs to a workshop hangs from its row and goes with it.
 *
 * `ballots` has no rowid on purpose: rows lie in the order of their random voter keys, so not even the file tells who voted first.
 */
export const beginning: Migration = {
  name: '0001-beginning',
  sql: `
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

    CREATE TABLE IF NOT EXISTS workshops (
      id TEXT PRIMARY KEY,
      join_code TEXT NOT NULL UNIQUE,
      join_open INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE IF NOT EXISTS retired_workshops (id TEXT PRIMARY KEY, retired_at INTEGER NOT NULL) STRICT;

    CREATE TABLE IF NOT EXISTS links (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      secret_hash TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (workshop, role)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS people (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      organisation TEXT NOT NULL,
      country TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      removed_at INTEGER,
      PRIMARY KEY (workshop, id)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS credentials (
      secret_hash TEXT PRIMARY KEY,
      workshop TEXT NOT NULL,
      person TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      FOREIGN KEY (workshop, person) REFERENCES people (workshop, id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX IF NOT EXISTS credentials_of_person ON credentials (workshop, person);

    CREATE TABLE IF NOT EXISTS seats (
      id INTEGER PRIMARY KEY,
      workshop TEXT NOT NULL,
      session TEXT NOT NULL,
      table_id TEXT NOT NULL,
      round INTEGER NOT NULL,
      person TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      left_at INTEGER,
      FOREIGN KEY (workshop, person) REFERENCES people (workshop, id) ON DELETE CASCADE
    ) STRICT;
    CREATE UNIQUE INDEX IF NOT EXISTS one_current_seat ON seats (workshop, person, session) WHERE left_at IS NULL;
    CREATE INDEX IF NOT EXISTS seats_of_person ON seats (workshop, person);
    CREATE INDEX IF NOT EXISTS seats_of_table ON seats (workshop, session, table_id, round);

    CREATE TABLE IF NOT EXISTS hands (
      workshop TEXT NOT NULL,
      person TEXT NOT NULL,
      raised_at INTEGER NOT NULL,
      message TEXT,
      PRIMARY KEY (workshop, person),
      FOREIGN KEY (workshop, person) REFERENCES people (workshop, id) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE IF NOT EXISTS ballots (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      poll TEXT NOT NULL,
      voter_key TEXT NOT NULL,
      allocation TEXT NOT NULL,
      cast_at INTEGER NOT NULL,
      PRIMARY KEY (workshop, poll, voter_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE IF NOT EXISTS command_results (
      workshop TEXT NOT NULL,
      person TEXT NOT NULL,
      key TEXT NOT NULL,
      result TEXT NOT NULL,
      PRIMARY KEY (workshop, person, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE IF NOT EXISTS documents (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      last_seq INTEGER NOT NULL,
      PRIMARY KEY (workshop, name)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS snapshots (
      workshop TEXT NOT NULL,
      document TEXT NOT NULL,
      seq INTEGER NOT NULL,
      content BLOB NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (workshop, document),
      FOREIGN KEY (workshop, document) REFERENCES documents (workshop, name) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE IF NOT EXISTS updates (
      workshop TEXT NOT NULL,
      document TEXT NOT NULL,
      seq INTEGER NOT NULL,
      content BLOB NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (workshop, document, seq),
      FOREIGN KEY (workshop, document) REFERENCES documents (workshop, name) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE IF NOT EXISTS client_ids (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
      document TEXT NOT NULL,
      client_id INTEGER NOT NULL,
      person TEXT NOT NULL,
      PRIMARY KEY (workshop, document, client_id)
    ) STRICT, WITHOUT ROWID;
  `,
}

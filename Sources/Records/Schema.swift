import SQLite

/// The tables of the ledger, and how an older ledger becomes the present one.
///
/// `user_version` counts the migrations that were applied; each runs once, in order, with its number in the same
/// transaction. A migration that was released is never edited: a change is a new one at the end of the list.
/// `STRICT` everywhere; times are unix seconds; digests are 32 octets; lists are JSON (RFC 8259), NULL when empty.
enum Schema {
  /// "Plus" in ASCII: tells our files from other databases.
  static let applicationID = 0x506C_7573

  static let migrations = [first, second]

  private static let first = """
    -- Ids stand in tokens out in the world: never used twice.
    CREATE TABLE tenant(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX tenant_name ON tenant(name) WHERE removed_at IS NULL;

    -- The aliases of a removed tenant stay until another one takes them.
    CREATE TABLE alias(
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      written TEXT NOT NULL,
      tenant INTEGER NOT NULL REFERENCES tenant(id)
    ) STRICT;
    CREATE INDEX alias_tenant ON alias(tenant);

    CREATE TABLE opaque_reference(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      kind TEXT NOT NULL,
      dossier TEXT NOT NULL,
      expires_on INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX opaque_reference_value
      ON opaque_reference(tenant, kind, dossier, ifnull(expires_on, -1));

    CREATE TABLE revoked_token(
      token TEXT PRIMARY KEY,
      revoked_at INTEGER NOT NULL,
      note TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE legacy_token(
      token TEXT PRIMARY KEY,
      folded TEXT NOT NULL,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      kind TEXT NOT NULL,
      dossier TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX legacy_token_folded ON legacy_token(folded);

    CREATE TABLE message(
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      message_id TEXT,
      in_reply_to TEXT,
      refs TEXT,
      from_name TEXT,
      from_address TEXT,
      to_list TEXT,
      cc_list TEXT,
      reply_to_list TEXT,
      subject TEXT,
      date INTEGER,
      automatic INTEGER NOT NULL,
      reply_text TEXT NOT NULL,
      reply_stripped INTEGER NOT NULL,
      reply_uncertain INTEGER NOT NULL,
      reply_truncated INTEGER NOT NULL,
      reply_policy TEXT NOT NULL,
      defects TEXT
    ) STRICT;
    -- Messages with one Message-ID are found through it, so duplicates need no table.
    CREATE INDEX message_message_id ON message(message_id) WHERE message_id IS NOT NULL;

    CREATE TABLE part(
      message INTEGER NOT NULL REFERENCES message(id),
      number INTEGER NOT NULL,
      path TEXT NOT NULL,
      file_name TEXT,
      safe_file_name TEXT NOT NULL,
      content_type TEXT NOT NULL,
      charset TEXT,
      size INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      inline INTEGER NOT NULL,
      content_id TEXT,
      attachment INTEGER NOT NULL,
      PRIMARY KEY(message, number)
    ) STRICT, WITHOUT ROWID;

    -- A message is at one destination once, however many recipients led there.
    CREATE TABLE filing(
      id INTEGER PRIMARY KEY,
      message INTEGER NOT NULL REFERENCES message(id),
      destination TEXT NOT NULL,
      type TEXT NOT NULL CHECK(type IN ('reply', 'new', 'review')),
      tenant INTEGER REFERENCES tenant(id),
      kind TEXT,
      dossier TEXT,
      evidence TEXT NOT NULL,
      evidence_value TEXT,
      review_reason TEXT,
      review_detail TEXT,
      review_recipient TEXT,
      filed_at INTEGER NOT NULL,
      UNIQUE(message, destination)
    ) STRICT;

    -- The recipient is empty where there was no envelope.
    CREATE TABLE delivery(
      id INTEGER PRIMARY KEY,
      message INTEGER NOT NULL REFERENCES message(id),
      recipient TEXT NOT NULL,
      filing INTEGER NOT NULL REFERENCES filing(id),
      sender TEXT,
      original_recipient TEXT,
      queue_id TEXT,
      client TEXT,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL,
      UNIQUE(message, recipient, filing)
    ) STRICT;

    -- seq grows in the order of commits, because whoever takes one holds the write lock until its commit.
    CREATE TABLE notification(
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      filing INTEGER NOT NULL REFERENCES filing(id),
      delivery INTEGER NOT NULL REFERENCES delivery(id),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notification_filing ON notification(filing);

    CREATE TABLE consumer(
      name TEXT PRIMARY KEY,
      acknowledged INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact(
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      folded TEXT NOT NULL,
      address TEXT NOT NULL,
      name TEXT,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      messages INTEGER NOT NULL,
      PRIMARY KEY(tenant, folded)
    ) STRICT, WITHOUT ROWID;
    """

  /// What looks up by place and by content: the earlier mail of a dossier, whether a blob is still needed, and what waits
  /// unread; and what looks after the store.
  private static let second = """
    CREATE INDEX filing_place ON filing(tenant, kind, dossier);
    CREATE INDEX part_digest ON part(sha256, message, number, size);
    CREATE INDEX filing_review ON filing(filed_at) WHERE type = 'review';
    ALTER TABLE message ADD COLUMN quarantined_at INTEGER;
    CREATE INDEX message_quarantined ON message(quarantined_at) WHERE quarantined_at IS NOT NULL;

    -- What was erased on purpose, by the id of the notification that told of it, and so must not be filed again.
    CREATE TABLE erased(
      notification TEXT PRIMARY KEY,
      erased_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How long the mail of a tenant is kept.
    CREATE TABLE retention(
      tenant INTEGER PRIMARY KEY REFERENCES tenant(id),
      days INTEGER NOT NULL
    ) STRICT;

    -- How far a long piece of work came before it was stopped.
    CREATE TABLE work(
      name TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Makes the tables in an empty database. WAL is a property of the file, so it is set here and never again.
  static func create(in connection: Connection, migrations: [String] = migrations) throws(SQLiteFailure) {
    try connection.execute("PRAGMA journal_mode=WAL")
    try connection.transaction(.immediate) { () throws(SQLiteFailure) in
      try connection.execute("PRAGMA application_id=\(applicationID)")
      try apply(migrations, from: 0, to: connection)
    }
  }

  /// How a database stands to the migrations known here.
  enum Standing: Equatable {
    case current
    case older(Int)
    case newer(Int)
    case foreign
  }

  static func standing(of connection: Connection, migrations: [String] = migrations)
    throws(SQLiteFailure) -> Standing
  {
    guard try connection.integer("PRAGMA application_id") == applicationID,
      let version = try connection.integer("PRAGMA user_version"), version > 0
    else { return .foreign }
    if version == migrations.count { return .current }
    return version < migrations.count ? .older(version) : .newer(version)
  }

  /// Brings an older database up to date, once, whoever else tries the same at the same time.
  static func migrate(_ connection: Connection, migrations: [String] = migrations) throws(SQLiteFailure) {
    try connection.transaction(.immediate) { () throws(SQLiteFailure) in
      // Another process may have done it while this one waited for the lock.
      let version = try connection.integer("PRAGMA user_version") ?? 0
      if version < migrations.count { try apply(migrations, from: version, to: connection) }
    }
  }

  private static func apply(_ migrations: [String], from version: Int, to connection: Connection)
    throws(SQLiteFailure)
  {
    for migration in migrations[version...] { try connection.execute(migration) }
    try connection.execute("PRAGMA user_version=\(migrations.count)")
  }
}

import CSQLite

/// A new Isso database, written in one transaction.
final class IssoDatabase {
  private let database: OpaquePointer

  init(at file: String) throws(StoreError) {
    var opened: OpaquePointer?
    guard sqlite3_open(file, &opened) == SQLITE_OK, let database = opened else {
      throw StoreError(reason: "\(file) cannot be opened")
    }
    self.database = database
    try run(Self.tables)
    try run("BEGIN")
  }

  deinit { sqlite3_close(database) }

  func addThread(_ id: Int, at path: String, title: String) throws(StoreError) {
    try run("INSERT INTO threads VALUES (\(id), \(path.inSQL), \(title.inSQL))")
  }

  /// Adds an approved comment; the time is in seconds since 1970.
  func addComment(
    _ id: Int, thread: Int, parent: Int?, time: Int, name: String, text: String
  ) throws(StoreError) {
    try run(
      """
      INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website) VALUES
      (\(thread), \(id), \(parent.map { "\($0)" } ?? "NULL"), \(time).5, 1, '203.0.113.0', \
      \(text.inSQL), \(name.inSQL), 'someone@example.org', 'https://example.org/people/\(id)/')
      """)
  }

  func commit() throws(StoreError) { try run("COMMIT") }

  private func run(_ statement: String) throws(StoreError) {
    guard sqlite3_exec(database, statement, nil, nil, nil) == SQLITE_OK else {
      throw StoreError(reason: String(cString: sqlite3_errmsg(database)))
    }
  }

  private static let tables = """
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
      website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
      notification INTEGER DEFAULT 0);
    PRAGMA user_version = 5;
    """
}

/// The reason why a store could not be written.
struct StoreError: Error {
  let reason: String
}

extension String {
  /// The text as an SQL literal.
  fileprivate var inSQL: String { "'\(replacing("'", with: "''"))'" }
}

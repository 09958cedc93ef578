import CSQLite
import ContentValues
import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

@Suite struct IssoStoreTests {
  private static let schema = """
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,
      likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '');
    CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
    INSERT INTO preferences VALUES ('session-key', 'planted-session-key');
    INSERT INTO threads VALUES (1, '/hello/', 'T'), (2, '/2021/frost.html', 'T'), (3, '/gone/', 'T');
    INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website) VALUES
      (1, 3, 2, 1600000300.5, 1, '192.0.2.77', 'a reply', NULL, NULL, NULL),
      (1, 1, NULL, 1600000100, 1, '192.0.2.77', 'Hello *world*', 'A &amp; B', 'planted@example.com', 'http://a.example/?x=1&amp;y=2'),
      (1, 2, 1, 1600000200, 4, '192.0.2.77', '', NULL, 'planted@example.com', NULL),
      (1, 4, NULL, 1600000400, 2, '192.0.2.77', 'waits', 'W', NULL, NULL),
      (2, 5, NULL, 1600000500, 1, '192.0.2.77', 'cold', 'C', NULL, NULL),
      (3, 6, NULL, 1600000600, 1, '192.0.2.77', 'lost', 'L', NULL, NULL),
      (9, 7, NULL, 1600000700, 1, '192.0.2.77', 'no thread', 'N', NULL, NULL);
    """

  private func run(_ script: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    process.arguments = ["-c", script] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func folder(_ more: String = "") throws -> SampleFolder { try folder(sql: Self.schema + more) }

  /// Returns a site with a database that an SQL script creates.
  private func folder(sql: String) throws -> SampleFolder {
    let folder = try SampleFolder.withStore([:])
    try execute(sql, in: folder)
    return folder
  }

  /// Runs an SQL script, and then a closure before the connection is closed.
  private func execute(_ sql: String, in folder: borrowing SampleFolder, beforeClosing: () throws -> Void = {}) throws {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    #expect(sqlite3_open("\(folder.path)/comments.db", &database) == SQLITE_OK)
    #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
    try beforeClosing()
  }

  @Test func `a database is read: states, parents, and names unescaped once`() throws {
    let folder = try folder()
    let content = try folder.load([(nil, "comments.db")])
    #expect(
      folder.comments(of: "hello", in: content) == [
        "isso-1 A & B, 2020-09-13: Hello *world*", "isso-1 > isso-3 -, 2020-09-13: a reply",
      ])
    #expect(folder.comments(of: "2021/frost", in: content) == ["isso-5 C, 2020-09-13: cold"])
    let first = try #require(content.threads["hello"]?.nodes.first?.comment)
    #expect(first.authorURL?.string == "http://a.example/?x=1&y=2")
    #expect(first.link == "#isso-1")
    #expect(content.stores.last?.counts == "6 + 0, 1 skipped")
    #expect(
      folder.report(content) == [
        "comments.db:1:1: warning: comment 7 belongs to a thread that does not exist (export the comments again, or remove the record)",
        "comments.db:1:1: warning: 1 comment in 1 thread without an article "
          + "(run feedkiln comments to list them, and map the threads in [comments.map])",
      ])
  }

  @Test(.peers("python3")) func `a database can be read during a write`() throws {
    let folder = try folder("PRAGMA journal_mode = WAL;")
    // Leaves a transaction open, with earlier writes in the write-ahead log.
    try run(
      """
      import os, sqlite3, sys
      d = sqlite3.connect(sys.argv[1], isolation_level=None)
      d.execute("INSERT INTO comments (tid, id, created, mode, text) VALUES (2, 8, 1600000800, 1, 'new')")
      d.execute("BEGIN IMMEDIATE")
      d.execute("INSERT INTO comments (tid, id, created, mode, text) VALUES (2, 9, 1600000900, 1, 'not yet')")
      os._exit(0)
      """, "\(folder.path)/comments.db")
    let content = try folder.load([(.isso, "comments.db")])
    #expect(folder.comments(of: "2021/frost", in: content).last == "isso-8 -, 2020-09-13: new")
  }

  @Test func `a database is cached until it changes`() throws {
    let folder = try folder("DELETE FROM comments WHERE id = 7;")
    let first = ParsedFileCache(at: Self.later)
    let comments = folder.comments(of: "2021/frost", in: try folder.load([(.isso, "comments.db")], cache: first))
    #expect(comments == ["isso-5 C, 2020-09-13: cold"])
    #expect(first.values.count == 4)

    let second = ParsedFileCache(at: Self.later, first.values)
    #expect(folder.comments(of: "2021/frost", in: try folder.load([(.isso, "comments.db")], cache: second)) == comments)
    #expect(second.values.isSame(as: first.values))

    try execute("UPDATE comments SET text = 'warm' WHERE id = 5", in: folder)
    let third = ParsedFileCache(at: Self.later, second.values)
    #expect(
      folder.comments(of: "2021/frost", in: try folder.load([(.isso, "comments.db")], cache: third)) == [
        "isso-5 C, 2020-09-13: warm"
      ])
    #expect(!third.values.isSame(as: second.values))
  }

  @Test func `changes in a write-ahead log are read, not those in the cache`() throws {
    let folder = try folder("DELETE FROM comments WHERE id = 7; PRAGMA journal_mode = WAL;")
    let first = ParsedFileCache(at: Self.later)
    _ = try folder.load([(.isso, "comments.db")], cache: first)
    #expect(first.values.count == 4)
    let path = "\(folder.path)/comments.db"
    let bytes = try FileSystem.read(path)
    try execute("UPDATE comments SET text = 'warm' WHERE id = 5", in: folder) {
      #expect(try FileSystem.read(path) == bytes)
      let second = ParsedFileCache(at: Self.later, first.values)
      let content = try folder.load([(.isso, "comments.db")], cache: second)
      #expect(folder.comments(of: "2021/frost", in: content) == ["isso-5 C, 2020-09-13: warm"])
      #expect(second.values.count == 3)
    }
  }

  /// A time at which the attributes of all files of the tests can be trusted.
  private static let later = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60)

  @Test func `the intact part of a truncated database is read`() throws {
    let folder = try folder(
      "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        + "INSERT INTO comments (tid, id, created, mode, text) SELECT 2, i, 1600000000 + i, 1, hex(zeroblob(100)) FROM n;"
    )
    let path = "\(folder.path)/comments.db"
    let bytes = try FileSystem.read(path)
    try FileSystem.replace(path, with: Array(bytes.prefix(bytes.count / 2)))
    let content = try folder.load([(.isso, "comments.db")])
    let read = try #require(content.stores.last?.comments)
    #expect(read > 500 && read < 1900)
    let problem = try #require(folder.report(content).first { $0.contains("cannot read all of") })
    #expect(problem.hasPrefix("comments.db:1:1: error: cannot read all of “comments.db”: "))
  }

  @Test func `a file that is not an Isso database is reported`() throws {
    let folder = try SampleFolder.withStore(["comments.db": "SQLite format 3\0nothing"])
    let content = try folder.load([(.isso, "comments.db")])
    #expect(content.diagnostics.contains { $0.rule == "comments/database" })
  }

  private static let undated =
    "comments.db:1:1: warning: 1 comment has no valid date, and gets that of the article "
    + "(write a date such as 2024-03-01T09:30:00Z)"

  private static func unreadable(_ reason: String) -> String {
    "comments.db:1:1: error: cannot read all of “comments.db”: \(reason) "
      + "(try again, or check the database: sqlite3 FILE 'PRAGMA integrity_check')"
  }

  @Test(arguments: ["tid", "id", "created", "mode", "text"])
  func `a database that lacks a required column is of an unknown version`(missing: String) throws {
    let columns = ["tid", "id", "parent", "created", "mode", "text", "author"].filter { $0 != missing }
    let folder = try folder(
      sql: "CREATE TABLE threads (id, uri); CREATE TABLE comments (\(columns.joined(separator: ", ")));")
    #expect(
      folder.report(try folder.load([(.isso, "comments.db")])) == [
        "comments.db:1:1: error: version of the database is unknown: “comments” has no column “\(missing)” "
          + "(update Feedkiln, or write the store’s path in site.toml)"
      ])
  }

  @Test func `missing columns of older Isso versions are empty`() throws {
    let folder = try folder(
      sql: """
        CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
        CREATE TABLE comments (tid, id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT, mode INTEGER, text VARCHAR);
        INSERT INTO threads VALUES (1, '/hello/', 'T');
        INSERT INTO comments VALUES (1, 1, NULL, 1600000000, 1, 'old'), (1, 2, NULL, NULL, 1, 'no date');
        """)
    let content = try folder.load([(.isso, "comments.db")])
    #expect(
      folder.comments(of: "hello", in: content) == ["isso-2 -, 2020-01-01: no date", "isso-1 -, 2020-09-13: old"])
    #expect(folder.report(content) == [Self.undated])
  }

  @Test func `a database without comments is read, and one without tables is an error`() throws {
    let empty = try folder(
      sql:
        "CREATE TABLE threads (id, uri); CREATE TABLE comments (tid, id, parent, created, mode, text); INSERT INTO threads VALUES (1, '/hello/');"
    )
    let content = try empty.load([(.isso, "comments.db")])
    #expect(content.stores.last?.counts == "0 + 0, 0 skipped")
    #expect(empty.report(content) == [])
    let bare = try folder(sql: "CREATE TABLE threads (id, uri);")
    #expect(bare.report(try bare.load([(.isso, "comments.db")])) == [Self.unreadable("no such table: comments")])
    let other = try folder(sql: "CREATE TABLE t (a);")
    #expect(other.report(try other.load([(.isso, "comments.db")])) == [Self.unreadable("no such table: threads")])
  }

  @Test func `a damaged schema is not treated as empty`() throws {
    let folder = try folder()
    let path = "\(folder.path)/comments.db"
    try FileSystem.replace(path, with: Array(try FileSystem.read(path).prefix(100)))
    #expect(
      folder.report(try folder.load([(.isso, "comments.db")])) == [Self.unreadable("database disk image is malformed")])
  }

  @Test func `values of another type are converted as in SQLite`() throws {
    let folder = try folder(
      sql: """
        CREATE TABLE threads (id, uri);
        CREATE TABLE comments (tid, id, parent, created, modified, mode, text, author, website);
        INSERT INTO threads VALUES ('1', '/hello/');
        INSERT INTO comments VALUES (1.0, '5', NULL, 1600000000.9, NULL, 1.0, x'626c6f62', 7, NULL),
          (1, 6, '5', 1600000001, NULL, 1.5, x'6eff', NULL, NULL), (1, 7, NULL, 1600000002, NULL, '1', 'waits', NULL, NULL),
          (1, 8, NULL, '1600000003', NULL, 1, 'a date that is text', NULL, NULL);
        """)
    let content = try folder.load([(.isso, "comments.db")])
    #expect(
      folder.comments(of: "hello", in: content) == [
        "isso-8 -, 2020-01-01: a date that is text", "isso-5 7, 2020-09-13: blob",
        "isso-5 > isso-6 -, 2020-09-13: n\u{FFFD}",
      ])
    #expect(folder.report(content) == [Self.undated])
  }
}

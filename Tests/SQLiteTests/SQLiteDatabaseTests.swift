import FeedTesting
import Foundation
import SQLite
import Testing

/// Values that need no table.
@Suite struct SQLiteRowTests {
  @Test(
    arguments: [
      ("1", 1, 1, "1"), ("0", 0, 0, "0"), ("-7", -7, -7, "-7"), ("2.5", 2, 2.5, "2.5"), ("'3x'", 3, nil, "3x"),
      ("'4'", 4, nil, "4"), ("'x'", 0, nil, "x"), ("''", 0, nil, ""), ("x'3562'", 5, nil, "5b"),
      ("x'ff62'", 0, nil, "\u{FFFD}b"), ("x''", 0, nil, ""), ("NULL", nil, nil, nil), ("'NULL'", 0, nil, "NULL"),
      ("9223372036854775807", .max, 9_223_372_036_854_775_808, "9223372036854775807"), ("'é'", 0, nil, "é"),
      ("'a' || char(0) || 'b'", 0, nil, "a\0b"),
    ] as [(String, Int64?, Double?, String?)])
  func `NULL is no value, and other values are converted`(
    sql: String, integer: Int64?, number: Double?, text: String?
  ) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var count = 0
    try SQLiteDatabase(reading: try folder.write("a.db", "")).query("SELECT 'other', \(sql)") { row in
      count += 1
      #expect(row.text(0) == "other" && row.integer(0) == 0 && row.number(0) == nil)
      #expect(row.integer(1) == integer)
      #expect(row.number(1) == number)
      #expect(row.text(1) == text)
    }
    #expect(count == 1)
  }
}

@Suite(.peers("python3"))
struct SQLiteDatabaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { "\(folder.path)/a.db" }

  /// Runs Python with the database as `d` and its path as `path`.
  private func python(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    let start = "import os, sqlite3, sys\npath = sys.argv[1]\nd = sqlite3.connect(path, isolation_level=None)\n"
    process.arguments = ["-c", start + script, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func texts(_ sql: String = "SELECT a FROM t", busyTimeout: Int32 = 100) throws(SQLiteError) -> [String?] {
    var texts: [String?] = []
    let database = try SQLiteDatabase(reading: path, busyTimeout: busyTimeout)
    try database.query(sql) { texts.append($0.text(0)) }
    return texts
  }

  /// Returns the message of the error of a query, or `nil` if it succeeds.
  private func failure(_ sql: String = "SELECT a FROM t") -> String? {
    do throws(SQLiteError) {
      _ = try texts(sql)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `columns are integers, numbers and strings as SQLite converts them`() throws {
    try python(
      "d.execute(\"CREATE TABLE t (a)\")\n"
        + "d.executemany(\"INSERT INTO t VALUES (?)\", [(1,), (2.5,), ('3x',), (b'\\xffb',), (None,), ('a\\0b',)])")
    var rows: [String] = []
    try SQLiteDatabase(reading: path).query("SELECT a FROM t") { row in
      let (integer, number) = (row.integer(0).map { "\($0)" } ?? "-", row.number(0).map { "\($0)" } ?? "-")
      rows.append("\(integer) \(number) \(row.text(0) ?? "-")")
    }
    #expect(rows == ["1 1.0 1", "2 2.5 2.5", "3 - 3x", "0 - \u{FFFD}b", "- - -", "0 - a\0b"])
  }

  @Test func `a write-ahead log is read without uncommitted changes`() throws {
    try python(
      """
      d.executescript("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES ('old')")
      d.execute("INSERT INTO t VALUES ('new')")
      d.execute("BEGIN IMMEDIATE")
      d.execute("INSERT INTO t VALUES ('not yet')")
      os._exit(0)
      """)
    #expect(FileManager.default.fileExists(atPath: path + "-wal"))
    #expect(try texts() == ["old", "new"])
  }

  @Test func `a locked database is retried, then reported as locked`() throws {
    try python("d.execute('CREATE TABLE t (a)')")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    process.arguments = [
      "-c",
      "import sqlite3, sys; d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('BEGIN EXCLUSIVE'); "
        + "print('locked', flush=True); sys.stdin.read()", path,
    ]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("locked"))
    #expect(failure() == "database is locked")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(failure() == nil)
  }

  @Test func `errors have SQLite’s messages`() throws {
    #expect(failure() == "unable to open database file")
    try folder.write("a.db", "SQLite format 3\0nothing")
    #expect(failure() == "file is not a database")
    try folder.write("a.db", "")
    #expect(failure() == "no such table: t")
    #expect(failure("SELECT") == "incomplete input")
  }

  @Test func `the first rows of a truncated database are read`() throws {
    try python(
      "d.execute('CREATE TABLE t (a)')\nd.executemany('INSERT INTO t VALUES (?)', [('x' * 100,)] * 2000)")
    let bytes = try Data(contentsOf: URL(filePath: path))
    try folder.write("a.db", Array(bytes.prefix(bytes.count / 2)))
    #expect(failure() == "database disk image is malformed")
    var count = 0
    let database = try SQLiteDatabase(reading: path)
    try database.execute("PRAGMA writable_schema = ON")
    let error = #expect(throws: SQLiteError.self) { try database.query("SELECT a FROM t") { _ in count += 1 } }
    #expect(error?.description == "database disk image is malformed")
    #expect(count > 900 && count < 1100)
  }

  @Test func `the database is read-only`() throws {
    try python("d.execute('CREATE TABLE t (a)')")
    #expect(failure("INSERT INTO t VALUES (1)") == "attempt to write a readonly database")
  }
}

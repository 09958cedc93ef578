import ContentValues
import FeedCore
import FeedDocument
import FeedSystem
import FrontMatter
import SQLite

/// An Isso database, which may be in use while it is read, or a file in Isso’s generic JSON format.
///
/// Only published columns are selected: e-mail and IP addresses are never read.
struct IssoStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    guard FileSignature(path).isSQLite else { return readJSON(into: &reading) }
    // SQLite keeps recent changes in these files, so the database’s own file does not show whether it is unchanged.
    guard ["-wal", "-journal"].allSatisfy({ FileIdentity(path + $0)?.size ?? 0 == 0 }) else {
      return readDatabase(into: &reading)
    }
    reading.read([path]) { reading in
      reading.reads.note(path)
      readDatabase(into: &reading)
    }
  }

  private func readDatabase(into reading: inout StoreReaderState) {
    do throws(SQLiteError) {
      let database = try SQLiteDatabase(reading: path)
      // Without this setting, SQLite does not read the intact part of a truncated file.
      try database.execute("PRAGMA writable_schema = ON")
      // With that setting, a damaged schema is treated as empty unless it is queried.
      try database.execute("SELECT * FROM sqlite_master LIMIT 1")
      // One transaction, so that threads and comments are consistent.
      try database.execute("BEGIN")
      try readComments(in: database, try threads(in: database), into: &reading)
    } catch {
      reading.report(
        .commentsDatabase, "cannot read all of “\(path)”: \(error)", at: SourceLocation(file: path))
    }
  }

  private func threads(in database: borrowing SQLiteDatabase) throws(SQLiteError) -> [Int64: ThreadKeys] {
    var threads: [Int64: ThreadKeys] = [:]
    try database.query("SELECT id, uri FROM threads") { row in
      guard let id = row.integer(0), let uri = row.text(1) else { return }
      threads[id] = ThreadKeys(urls: [uri], identifiers: [uri])
    }
    return threads
  }

  private func readComments(
    in database: borrowing SQLiteDatabase, _ threads: [Int64: ThreadKeys], into reading: inout StoreReaderState
  ) throws(SQLiteError) {
    var known: Set<String> = []
    try database.query("SELECT name FROM pragma_table_xinfo('comments')") { known.insert($0.text(0) ?? "") }
    let wanted = ["tid", "id", "parent", "created", "modified", "mode", "text", "author", "website"]
    // Without the table, the query below fails with SQLite’s own words.
    let required = known.isEmpty ? [] : ["tid", "id", "created", "mode", "text"]
    if let missing = required.first(where: { !known.contains($0) }) {
      return reading.fail(
        "version of the database is unknown: “comments” has no column “\(missing)”", at: SourceLocation(file: path),
        help: "update Feedkiln, or write the store’s path in site.toml")
    }
    let columns = wanted.map { known.contains($0) ? $0 : "NULL" }.joined(separator: ", ")
    try database.query("SELECT \(columns) FROM comments") { row in
      let id = row.integer(1) ?? 0
      guard let keys = row.integer(0).flatMap({ threads[$0] }) else {
        return reading.skip(
          "comment \(id) belongs to a thread that does not exist", at: SourceLocation(file: path))
      }
      reading.add(
        id: String(id), replyTo: row.integer(2).map { String($0) }, name: row.text(7).map(unescaped),
        url: row.text(8).map(unescaped), published: row.number(3).flatMap(StoreDate.epoch),
        updated: row.number(4).flatMap(StoreDate.epoch), state: IssoStore.state(row.number(5)), format: .markdown,
        body: Array((row.text(6) ?? "").utf8), link: "#isso-\(id)", location: SourceLocation(file: path),
        to: reading.thread(keys))
    }
  }

  private static func state(_ mode: Double?) -> CommentState {
    switch mode?.rounded(.towardZero) {
    case 1: .approved
    case 4: .deleted
    default: .pending
    }
  }

  /// Returns a name or URL without the HTML escapes that Isso’s API adds.
  private func unescaped(_ text: String) -> String { String(utf8: CharacterReference.decoding(Array(text.utf8))) }

  /// Reads the list of threads in the format of `isso import -t generic`.
  private func readJSON(into reading: inout StoreReaderState) {
    reading.read([path]) { reading in
      reading.readRecords(path, lists: ["[]"]) { addThread(of: $0, &$1) }
    }
  }

  private func state(_ node: DataNode) -> CommentState {
    node.string("mode").map { IssoStore.state(Double($0)) } ?? CommentState(marksOf: node)
  }

  private func addThread(of record: JSONRecordReader.Record, _ reading: inout StoreReaderState) {
    guard let id = record.node.string("id") else {
      return reading.skip("thread has no “id”", at: record.location)
    }
    let thread = reading.thread(ThreadKeys(urls: [id], identifiers: [id]))
    for (index, node) in record.node.items("comments").enumerated() {
      guard node.entries != nil else {
        reading.skip("item is not a comment", at: record.location)
        continue
      }
      let date = StoreDate.read(node.string("created"), zone: reading.timeZone)
      reading.add(
        id: node.string("id") ?? String(index), name: node.string("author"), url: node.string("website"),
        published: date, state: state(node), format: .markdown, body: node.body("text") ?? [],
        location: record.location,
        to: thread)
    }
  }
}

extension RuleDescription {
  static let commentsDatabase = RuleDescription(
    "comments/database", .error, "a comment database must be readable",
    why: "Comments after the damaged position are missing from the feeds.",
    help: "try again, or check the database: sqlite3 FILE 'PRAGMA integrity_check'",
    wrong: "head -c 20000 comments.db > copy.db",
    right: "sqlite3 comments.db '.backup copy.db'")
}

import FeedCore
import FeedDocument
import GRDB

/// Isso's database, read while Isso is running; or its generic JSON.
///
/// Only the columns that are published are asked for: e-mail and IP addresses never leave the database.
struct IssoStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReading) {
    guard StoreHead(path).isSQLite else { return readJSON(into: &reading) }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      // SQLite opens a file that is shorter than it should be, to read what is left of it, only with this switch.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in
        let threads = try threads(in: database, &reading)
        try readComments(in: database, threads, into: &reading)
      }
    } catch {
      reading.say(
        "comments/database", .error, "“\(path)” cannot be read to its end: \(IssoStore.reason(error))",
        at: SourceLocation(file: path),
        help: "what was read before is used; try again, or check the file with: sqlite3 FILE 'PRAGMA integrity_check'")
    }
  }

  private func threads(in database: Database, _ reading: inout StoreReading) throws -> [Int64: ThreadKeys] {
    var threads: [Int64: ThreadKeys] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, uri FROM threads")
    while let row = try rows.next() {
      guard let id = row[0] as Int64?, let uri = row[1] as String? else { continue }
      threads[id] = ThreadKeys(addresses: [uri], identifiers: [uri])
    }
    return threads
  }

  private func readComments(
    in database: Database, _ threads: [Int64: ThreadKeys], into reading: inout StoreReading
  ) throws {
    let known = Set(try database.columns(in: "comments").map(\.name))
    let wanted = ["tid", "id", "parent", "created", "modified", "mode", "text", "author", "website"]
    let columns = wanted.map { known.contains($0) ? $0 : "NULL" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM comments")
    while let row = try rows.next() {
      let id = row[1] as Int64? ?? 0
      guard let keys = (row[0] as Int64?).flatMap({ threads[$0] }) else {
        reading.skip(
          "the comment \(id) belongs to a thread that is not there", at: SourceLocation(file: path),
          help: "it is left out")
        continue
      }
      reading.add(comment(row, id), to: reading.thread(keys))
    }
  }

  private func comment(_ row: Row, _ id: Int64) -> StoredComment {
    StoredComment(
      id: String(id), replyTo: (row[2] as Int64?).map { String($0) }, name: (row[7] as String?).map(unescaped),
      url: (row[8] as String?).map(unescaped), published: IssoStore.date(row[3]), updated: IssoStore.date(row[4]),
      state: IssoStore.state(row[5]), format: .markdown, body: Array((row[6] as String? ?? "").utf8),
      link: "#isso-\(id)", location: SourceLocation(file: path))
  }

  private static func date(_ value: DatabaseValue) -> Timestamp? {
    Double.fromDatabaseValue(value).flatMap(StoreDate.epoch)
  }

  private static func state(_ mode: DatabaseValue) -> CommentState {
    switch Int.fromDatabaseValue(mode) {
    case 1: .approved
    case 4: .deleted
    default: .pending
    }
  }

  /// What the database says, without the query and whatever else stands in it.
  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "it is not a database of Isso’s"
  }

  /// Isso's API escapes names and addresses before it stores them.
  private func unescaped(_ text: String) -> String { String(utf8: CharacterReference.decoding(Array(text.utf8))) }

  /// The list of threads that `isso import -t generic` reads.
  private func readJSON(into reading: inout StoreReading) {
    let path = path
    reading.readRecords(path, lists: ["[]"]) { record, reading in
      guard let id = record.node.string("id") else {
        return reading.skip("this thread has no “id”", at: record.location, help: "it is left out")
      }
      let thread = reading.thread(ThreadKeys(addresses: [id], identifiers: [id]))
      for (index, node) in record.node.items("comments").enumerated() {
        let date = StoreDate.read(node.string("created"), zone: reading.timeZone)
        reading.add(
          StoredComment(
            id: node.string("id") ?? String(index), name: node.string("author"), url: node.string("website"),
            published: date, format: .markdown, body: node.body("text") ?? [], location: record.location),
          to: thread)
      }
    }
  }
}

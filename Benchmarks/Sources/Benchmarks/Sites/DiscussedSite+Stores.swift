import CSQLite
import Foundation

extension DiscussedSite {
  /// Writes the comments as an Isso database and returns its path.
  func writeIsso(to folder: WorkFolder, at name: String) throws -> String {
    let file = try folder.write("", to: name)
    var database: OpaquePointer?
    guard sqlite3_open(file, &database) == SQLITE_OK else { throw StoreError(file: file) }
    defer { sqlite3_close(database) }
    func run(_ statement: String) throws {
      guard sqlite3_exec(database, statement, nil, nil, nil) == SQLITE_OK else { throw StoreError(file: file) }
    }
    try run(Self.issoTables)
    try run("BEGIN")
    for number in 0..<articles {
      try run("INSERT INTO threads VALUES (\(number + 1), '/article-\(number)/', 'Article \(number)')")
    }
    for number in 0..<comments {
      let comment = comment(number)
      let parent = comment.parent.map { "\($0 + 1)" } ?? "NULL"
      try run(
        """
        INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website) VALUES
        (\(comment.article + 1), \(number + 1), \(parent), \(comment.time).5, 1, '203.0.113.0', \
        \(comment.text.inSQL), \(comment.name.inSQL), 'someone@example.org', 'https://example.org/people/\(number)/')
        """)
    }
    try run("COMMIT")
    return file
  }

  private static let issoTables = """
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
      website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
      notification INTEGER DEFAULT 0);
    PRAGMA user_version = 5;
    """

  /// Writes the comments as a Remark42 backup and returns its path.
  func writeRemark42(to folder: WorkFolder, at name: String) throws -> String {
    let lines = (-1..<comments).lazy.map { number in
      guard number >= 0 else { return "{\"version\":1,\"users\":[],\"posts\":[]}\n" }
      let comment = comment(number)
      let time = Date(timeIntervalSince1970: Double(comment.time)).formatted(.iso8601)
      return """
        {"id":"c\(number)","pid":"\(comment.parent.map { "c\($0)" } ?? "")","text":\("<p>\(comment.text.escaped)</p>".quoted),\
        "user":{"name":\(comment.name.quoted),"id":"github_1","ip":"203.0.113.0"},"locator":{"site":"post",\
        "url":"https://example.com/article-\(comment.article)/"},"score":0,"votes":{},"time":"\(time)"}

        """
    }
    return try folder.write(to: name, lines)
  }
}

/// A store that could not be written.
struct StoreError: Error {
  let file: String
}

extension String {
  /// The text as an SQL literal.
  fileprivate var inSQL: String { "'\(replacing("'", with: "''"))'" }
}

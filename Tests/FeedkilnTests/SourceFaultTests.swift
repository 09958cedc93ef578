import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// A comment store that cannot be read never reduces what is published.
@Suite struct SourceFaultTests {
  /// A way in which a file fails.
  enum Fault: String, CaseIterable, Sendable {
    case missing, empty, blank, half, folder, nothing, null, list, page
    case badCredentials, rateLimit, recordNotFound, partialAnswer, notFound

    /// The bytes of the broken file, or `nil` if it is not a file.
    func bytes(_ whole: String) -> String? {
      switch self {
      case .missing, .folder: nil
      case .empty: ""
      case .blank: "\n  \n"
      case .half: String(whole.prefix(whole.count / 2 - 5))
      case .nothing: "{}"
      case .null: "null"
      case .list: "[]"
      case .page: "<html>\n<head><title>502 Bad Gateway</title></head>\n</html>\n"
      case .badCredentials: #"{"message": "Bad credentials", "documentation_url": "https://docs.github.com/rest"}"#
      case .rateLimit: #"{"data": null, "errors": [{"type": "RATE_LIMITED", "message": "API rate limit exceeded"}]}"#
      case .recordNotFound: #"{"error": "Record not found"}"#
      case .partialAnswer:
        #"{"data": {"repository": {"discussions": {"nodes": []}}}, "errors": [{"message": "Something went wrong"}]}"#
      case .notFound: #"{"error": {"code": 404, "message": "No such site"}}"#
      }
    }

    /// The words of the file that the report quotes, or `nil` if it has none.
    var words: String? {
      switch self {
      case .badCredentials: "Bad credentials"
      case .rateLimit: "API rate limit exceeded"
      case .recordNotFound: "Record not found"
      case .partialAnswer: "Something went wrong"
      case .notFound: "No such site"
      default: nil
      }
    }
  }

  private static func files(of site: TestSite) throws -> [String: Data] {
    let names = try TestSite.files(below: site.output)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: site.output.appending(path: $0))) })
  }

  private static func differences(_ old: [String: Data], _ new: [String: Data]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  @Test(arguments: SampleStore.all, Fault.allCases) func `a file that fails leaves the feeds as they were`(
    store: SampleStore, fault: Fault
  ) async throws {
    let site = try TestSite(store.site)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let whole = try Self.files(of: site)
    #expect(whole["comments.atom"].map { String(decoding: $0, as: UTF8.self).contains("three") } == true)
    let file = site.folder.appending(path: store.broken)
    try FileManager.default.removeItem(at: file)
    if fault == .folder { try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true) }
    if let bytes = fault.bytes(try #require(store.files[store.broken])) { try site.write(bytes, to: store.broken) }
    let report = try await site.build()
    let messages =
      report.diagnostics.map { "\($0.severity) \($0.location?.file ?? ""): \($0.message)" }
      + report.diagnostics.flatMap { $0.related.map { "\($0.location.file): \($0.message)" } }
    if store.isDeleted(fault) {
      // A file of a folder of comments that is gone was deleted.
      #expect(report.diagnostics.allSatisfy { $0.severity != .error }, "\(messages)")
    } else {
      #expect(try Self.differences(whole, Self.files(of: site)) == [], "\(messages)")
      #expect(report.diagnostics.contains { $0.severity == .error }, "\(messages)")
      #expect(messages.contains { $0.contains(store.broken) || $0.contains("/\(store.path ?? "-"):") }, "\(messages)")
      // The lines of Feedkiln’s own files are comments, not answers.
      if let words = fault.words, store.path != nil { #expect(messages.contains { $0.contains(words) }, "\(messages)") }
    }
    try? FileManager.default.removeItem(at: file)
    try site.write(try #require(store.files[store.broken]), to: store.broken)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    #expect(try Self.differences(whole, Self.files(of: site)) == [])
  }

  @Test(arguments: SampleStore.all) func `a kind that the broken file does not show is not guessed`(
    store: SampleStore
  ) async throws {
    guard let path = store.path else { return }
    var files = store.site
    files["site.toml"] = files["site.toml"]?.replacing("kind = \"\(store.kind)\"\n", with: "")
    // The content of these is recognized only by its name.
    guard path != "comments.json" else { return }
    let site = try TestSite(files)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let whole = try Self.files(of: site)
    for fault in [Fault.empty, .half, .badCredentials, .rateLimit, .recordNotFound] {
      for broken in store.files.keys {
        try site.write(try #require(fault.bytes(store.files[broken] ?? "")), to: broken)
      }
      let report = try await site.build()
      #expect(report.diagnostics.contains { $0.severity == .error })
      #expect(try Self.differences(whole, Self.files(of: site)) == [], "\(fault) \(report.diagnostics.map(\.message))")
    }
  }

  @Test(.peers("python3")) func `a database that fails leaves the feeds as they were`() async throws {
    let site = try TestSite(
      SampleStore(kind: "isso", path: "comments.db", files: [:], broken: "comments.db").site)
    let path = site.folder.appending(path: "comments.db").path()
    try python(Self.database, path)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let whole = try Self.files(of: site)
    let file = try Data(contentsOf: URL(filePath: path))
    var faults: [(name: String, words: String, change: () throws -> Void)] = [
      ("empty", "file is empty", { try Data().write(to: URL(filePath: path)) }),
      ("missing", "does not exist", { try FileManager.default.removeItem(atPath: path) }),
      ("header", "database disk image is malformed", { try file.prefix(60).write(to: URL(filePath: path)) }),
      ("dropped", "no such table", { try python(Self.statement("DROP TABLE comments"), path) }),
      (
        "version", "no column “mode”", { try python(Self.statement("ALTER TABLE comments RENAME mode TO state"), path) }
      ),
      ("emptied", "contains no comments", { try python(Self.statement("DELETE FROM comments"), path) }),
    ]
    for size in stride(from: 4096, to: file.count, by: 4096) {
      faults.append(("cut at \(size)", "malformed", { try file.prefix(size).write(to: URL(filePath: path)) }))
    }
    for (name, words, change) in faults {
      try change()
      let report = try await site.build()
      let messages = report.diagnostics.map { "\($0.message) \($0.related.map(\.message))" }
      #expect(try Self.differences(whole, Self.files(of: site)) == [], "\(name): \(messages)")
      #expect(messages.contains { $0.contains(words) }, "\(name): \(messages)")
      #expect(report.diagnostics.contains { $0.severity == .error }, "\(name)")
      try file.write(to: URL(filePath: path))
    }
    #expect(try await site.build().diagnostics.map(\.message) == [])
    #expect(try Self.differences(whole, Self.files(of: site)) == [])
  }

  private static func statement(_ sql: String) -> String {
    "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(\"\(sql)\"); d.commit()"
  }

  private static let database = """
    import sqlite3, sys
    d = sqlite3.connect(sys.argv[1])
    d.executescript('''
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR);
    INSERT INTO threads VALUES (1, '/hello/', 'T'), (2, '/quiet/', 'T');
    ''')
    for n in range(1, 200):
      d.execute('INSERT INTO comments (tid, id, created, mode, text) VALUES (?, ?, ?, 1, ?)',
        (1 if n < 150 else 2, n, 1709337600 + 60 * n, 'three ' + 'and more ' * 20))
    d.commit()
    """

  private func python(_ script: String, _ path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    process.arguments = ["-c", script, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a new comment is published although another source fails`() async throws {
    let store = try #require(SampleStore.all.first { $0.kind == "files" })
    let site = try TestSite(store.site)
    _ = try await site.build()
    try site.write("---\ndate: some day\n---\n\nbroken\n", to: "content/comments/quiet/d.md")
    try site.write("---\ndate: 2024-03-05\nname: Zoë\n---\n\nfour\n", to: "content/comments/quiet/e.md")
    let report = try await site.build()
    #expect(report.held == [])
    #expect(try site.text("comments.atom").contains("four"))
    #expect(report.diagnostics.map(\.severity) == [.error])
  }

  @Test func `a folder of comments that is gone keeps the feeds`() async throws {
    let store = try #require(SampleStore.all.first { $0.kind == "files" })
    let site = try TestSite(store.site)
    _ = try await site.build()
    let whole = try Self.files(of: site)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/comments"))
    let report = try await site.build()
    #expect(try Self.differences(whole, Self.files(of: site)) == [])
    #expect(
      report.diagnostics.map(\.message).contains { $0.hasSuffix("not updated: published comments could not be read") })
  }

  @Test func `a file that is marked as a part is reported`() async throws {
    let parts = [
      #"{"data": {"repository": {"discussions": {"pageInfo": {"hasNextPage": true}, "nodes": [{"number": 1, "title": "hello/", "comments": {"totalCount": 120, "nodes": [{"id": "a", "createdAt": "2024-03-02T00:00:00Z", "body": "one"}]}}]}}}}"#:
        "file contains 1 of 120 comments",
      #"{"data": {"repository": {"discussions": {"pageInfo": {"hasNextPage": true}, "nodes": []}}}}"#:
        "file contains only the first discussions",
      #"{"data": {"repository": {"discussions": {"totalCount": 7, "nodes": []}}}}"#:
        "file contains 0 of 7 discussions",
      #"{"data": {"node": {"nodes": [{"number": 1, "title": "hello/", "comments": {"pageInfo": {"hasNextPage": true}, "nodes": []}}]}}}"#:
        "file contains only the first comments of a discussion",
    ]
    for (text, message) in parts {
      var files = SampleStore.all[0].site
      files["giscus.json"] = text
      let report = try await TestSite(files).build()
      #expect(report.diagnostics.map(\.message) == [message])
      #expect(report.diagnostics.map(\.severity) == [.warning])
    }
  }
}

extension SampleStore {
  /// Whether the fault is the removal of one file of many, which is how a comment is deleted.
  func isDeleted(_ fault: SourceFaultTests.Fault) -> Bool {
    (fault == .missing || fault == .folder) && files.count > 1
  }
}

import FeedContent
import FeedCore
import FeedDocument

/// Converts the threads and posts of a Disqus export to comments.
struct DisqusReader: RecordReader {
  static let selection = XMLSelection(
    records: ["thread", "post"],
    fields: [
      "id", "link", "title", "createdAt", "message", "isDeleted", "isSpam", "isFlagged", "isApproved", "author", "name",
      "thread",
      "parent",
    ],
    attributes: ["dsq:id"],
    prefix: { namespace in
      switch namespace {
      case "http://disqus.com": ""
      case "http://disqus.com/disqus-internals": "dsq"
      default: nil
      }
    })

  var output: ImportOutput
  private var threads: [Thread] = []
  private var indexes: [String: Int] = [:]
  private var spool = CommentSpool()
  private var orphans: [CommentSpool.Place] = []

  private struct Thread {
    var key: ImportedThread.Key
    var isDeleted: Bool
    var comments: [CommentSpool.Place] = []
  }

  init(output: ImportOutput) { self.output = output }

  mutating func read(_ record: XMLRecord, of file: String) throws(FileError) {
    if record.name == "thread" {
      readThread(record, file)
    } else {
      try readPost(record, file)
    }
  }

  private mutating func readThread(_ record: XMLRecord, _ file: String) {
    output.report.read(.threads)
    guard record.isComplete, let id = record.attributes["dsq:id"], indexes[id] == nil else {
      return output.report.skipped(.threads, because: record.isComplete ? "duplicate" : "incomplete")
    }
    indexes[id] = threads.count
    threads.append(
      Thread(
        key: ImportedThread.Key(
          url: record["link"], id: record["id"], title: record["title"].map { PlainText.of(Array($0.utf8)) }),
        isDeleted: record.isMarked("isDeleted")))
  }

  private mutating func readPost(_ record: XMLRecord, _ file: String) throws(FileError) {
    var comment = ImportedComment(
      id: record.attributes["dsq:id"] ?? "line-\(record.line)",
      replyTo: record.first("parent")?.attributes["dsq:id"],
      name: ImportedComment.name(record.first("author")?["name"]),
      date: ImportedDate(rfc3339: record["createdAt"]),
      body: Array((record.first("message")?.bytes ?? []).trimmingSpace()),
      location: SourceLocation(file: file, line: record.line, column: 1))
    if record.isMarked("isFlagged") { comment.reasonToSkip = "flagged" }
    if record.isMarked("isSpam") { comment.reasonToSkip = "spam" }
    if record.isMarked("isDeleted") { comment.reasonToSkip = "deleted" }
    if record["isApproved"] != nil, !record.isMarked("isApproved"), comment.reasonToSkip == nil {
      comment.isPending = true
      comment.reasonToSkip = output.options.includePending ? nil : "not approved"
    }
    if !record.isComplete { comment.reasonToSkip = "incomplete" }
    let place = try spool.add(comment)
    if let index = record.first("thread")?.attributes["dsq:id"].flatMap({ indexes[$0] }) {
      threads[index].comments.append(place)
    } else {
      orphans.append(place)
    }
  }

  mutating func finish() throws(FileError) {
    for place in orphans {
      for comment in try spool.comments(at: [place]) { skipOrphan(comment) }
    }
    for thread in threads {
      try write(thread.key, comments: try spool.comments(at: thread.comments), isDeleted: thread.isDeleted)
    }
  }

  private mutating func skipOrphan(_ comment: ImportedComment) {
    output.report.read(.comments)
    output.report.skipped(.comments, because: comment.reasonToSkip ?? "of missing threads")
    if comment.reasonToSkip == nil { output.report.add(.threadMissing(comment)) }
  }

  private mutating func write(
    _ key: ImportedThread.Key, comments: [ImportedComment], isDeleted: Bool
  ) throws(FileError) {
    if let reason = isDeleted ? "deleted" : reasonToSkip(comments) {
      output.report.skipped(.threads, because: reason)
      output.report.read(.comments, comments.count)
      return output.report.skipped(
        .comments, because: isDeleted ? "of deleted threads" : "of threads \(reason)", count: comments.count)
    }
    output.report.imported(.threads)
    let name = key.url.flatMap { ExportedURL($0).name } ?? key.id ?? key.title ?? "thread"
    try output.write(ImportedThread(key: key, comments: comments), named: name)
  }

  private func reasonToSkip(_ comments: [ImportedComment]) -> String? {
    if comments.isEmpty { return "without comments" }
    return comments.allSatisfy { $0.reasonToSkip != nil } ? "without importable comments" : nil
  }
}

extension XMLRecord {
  /// Whether an element says that something is true.
  fileprivate func isMarked(_ name: String) -> Bool { ["true", "1", "yes"].contains(self[name]?.lowercased()) }
}

extension Diagnostic {
  fileprivate static func threadMissing(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      .importThreadMissing, "comment “\(comment.id)” belongs to a thread that is not in the export",
      at: comment.location)
  }
}

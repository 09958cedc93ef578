import FeedContent
import FeedCore
import FeedDocument

/// Turns the threads and posts of a Disqus export into comments.
struct DisqusReader: RecordReader {
  static let selection = XMLSelection(
    records: ["thread", "post"],
    fields: [
      "id", "link", "title", "createdAt", "message", "isDeleted", "isSpam", "isApproved", "author", "name", "thread",
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
  private var orphans: [ImportedComment] = []

  private struct Thread {
    var key: ImportedThread.Key
    var isDeleted: Bool
    var comments: [ImportedComment] = []
  }

  init(output: ImportOutput) { self.output = output }

  mutating func read(_ record: XMLRecord, of file: String) {
    if record.name == "thread" {
      readThread(record, file)
    } else {
      readPost(record, file)
    }
  }

  private mutating func readThread(_ record: XMLRecord, _ file: String) {
    output.report.read(.threads)
    guard record.isComplete, let id = record.attributes["dsq:id"], indexes[id] == nil else {
      return output.report.skipped(.threads, record.isComplete ? "there twice" : "not whole")
    }
    indexes[id] = threads.count
    threads.append(
      Thread(
        key: ImportedThread.Key(
          url: record["link"], id: record["id"], title: record["title"].map { PlainText.of(Array($0.utf8)) }),
        isDeleted: record["isDeleted"] == "true"))
  }

  private mutating func readPost(_ record: XMLRecord, _ file: String) {
    var comment = ImportedComment(
      id: record.attributes["dsq:id"] ?? "line-\(record.line)",
      replyTo: record.first("parent")?.attributes["dsq:id"],
      name: ImportedComment.name(record.first("author")?["name"]),
      date: ImportedDate(rfc3339: record["createdAt"]),
      body: Array((record.first("message")?.bytes ?? []).trimmingSpace()),
      location: SourceLocation(file: file, line: record.line, column: 1))
    if record["isSpam"] == "true" { comment.reasonToSkip = "spam" }
    if record["isDeleted"] == "true" { comment.reasonToSkip = "deleted" }
    if record["isApproved"] == "false", comment.reasonToSkip == nil {
      comment.isPending = true
      comment.reasonToSkip = output.options.includePending ? nil : "not approved"
    }
    if !record.isComplete { comment.reasonToSkip = "not whole" }
    if let index = record.first("thread")?.attributes["dsq:id"].flatMap({ indexes[$0] }) {
      threads[index].comments.append(comment)
    } else {
      orphans.append(comment)
    }
  }

  mutating func finish() throws(FileError) {
    for comment in orphans {
      output.report.read(.comments)
      output.report.skipped(.comments, comment.reasonToSkip ?? "of threads that are not there")
      if comment.reasonToSkip == nil { output.report.add(.threadMissing(comment)) }
    }
    for thread in threads {
      let reason = reasonToSkip(thread)
      if let reason {
        output.report.skipped(.threads, reason)
        output.report.read(.comments, thread.comments.count)
        output.report.skipped(.comments, "of threads that are \(reason)", thread.comments.count)
      } else {
        output.report.imported(.threads)
        let name = thread.key.url.flatMap { OldAddress($0).name } ?? thread.key.id ?? thread.key.title ?? "thread"
        try output.write(ImportedThread(key: thread.key, comments: thread.comments), named: name)
      }
    }
  }

  private func reasonToSkip(_ thread: Thread) -> String? {
    if thread.isDeleted { return "deleted" }
    if thread.comments.isEmpty { return "without comments" }
    return thread.comments.allSatisfy { $0.reasonToSkip != nil } ? "without comments that come along" : nil
  }
}

extension Diagnostic {
  fileprivate static func threadMissing(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      "import/thread-missing", .warning, "the thread that the comment “\(comment.id)” belongs to is not in the export",
      at: comment.location, help: "it is left out, for nobody knows which article it is about")
  }
}

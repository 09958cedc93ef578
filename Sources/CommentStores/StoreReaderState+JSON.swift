import FeedCore
import FeedSystem

extension StoreReaderState {
  /// Reads the records of a JSON file.
  ///
  /// An item that is not a record is reported and skipped. A damaged file, an error answer and a file without any of
  /// the lists are failures.
  @discardableResult
  mutating func readRecords(
    _ path: String, lists: Set<String>, isLines: Bool = false,
    _ read: (JSONRecordReader.Record, inout StoreReaderState) -> Void
  ) -> StoreReply {
    reads.note(path)
    var repaired: (count: Int, first: SourceLocation)?
    var reply = StoreReply()
    var isDamaged = false
    do throws(FileError) {
      var records = try JSONRecordReader(path, lists: lists, isLines: isLines)
      while let next = try records.next() {
        switch next {
        case .success(let record):
          let words = record.list.isEmpty ? record.node.errorWords : []
          if !words.isEmpty {
            reply.words += words
            continue
          }
          if record.isRepaired { repaired = ((repaired?.count ?? 0) + 1, repaired?.first ?? record.location) }
          read(record, &self)
        case .failure(let problem) where problem.isDamage:
          isDamaged = true
          skipDamaged(problem.message, at: problem.location)
        case .failure(let problem):
          skip(problem.message, at: problem.location, help: "export the file again; this record is skipped")
        }
      }
      let errors = reply.words
      reply = records.reply
      reply.words += errors
    } catch {
      isDamaged = true
      report(error)
    }
    let place = SourceLocation(file: path)
    if let words = reply.words.first {
      fail(.error(words), at: place)
    } else if reply.isEmpty, !isDamaged {
      fail("file is empty", at: place)
    } else if !reply.hasList, !isDamaged {
      let names = lists.subtracting(["", "[]"]).sorted().map { "“\($0)”" }.joined(separator: " or ")
      fail(names.isEmpty ? "file contains no list of comments" : "file contains no \(names)", at: place)
    }
    guard let (count, first) = repaired else { return reply }
    report(
      .commentsNotText,
      "file contains bytes that are not UTF-8" + count.agreeing("", plural: " in \(count) places"),
      at: first)
    return reply
  }
}

extension RuleDescription {
  static let commentsNotText = RuleDescription(
    "comments/not-text", .warning, "a comment store should be UTF-8",
    why: "The invalid bytes are removed, so words can be damaged.",
    help: "export the file again as UTF-8; the invalid bytes are removed",
    wrong: "\"Caf\\xE9\"",
    right: "\"Café\"")
}

import FeedCore
import FeedSystem

extension StoreReaderState {
  /// Reads the records of a JSON file; invalid records are reported and skipped.
  mutating func readRecords(
    _ path: String, lists: Set<String>, isLines: Bool = false,
    _ read: (JSONRecordReader.Record, inout StoreReaderState) -> Void
  ) {
    reads.note(path)
    var repaired: (count: Int, first: SourceLocation)?
    do throws(FileError) {
      var records = try JSONRecordReader(path, lists: lists, isLines: isLines)
      while let next = try records.next() {
        switch next {
        case .success(let record):
          if record.isRepaired { repaired = ((repaired?.count ?? 0) + 1, repaired?.first ?? record.location) }
          read(record, &self)
        case .failure(let problem):
          skip(problem.message, at: problem.location, help: "export the file again; this record is skipped")
        }
      }
    } catch {
      report(error)
    }
    guard let (count, first) = repaired else { return }
    report(
      .commentsNotText,
      count == 1
        ? "file contains bytes that are not UTF-8" : "file contains bytes that are not UTF-8 in \(count) places",
      at: first)
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

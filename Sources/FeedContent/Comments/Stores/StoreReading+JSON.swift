import FeedCore

extension StoreReading {
  /// Reads the records of a JSON file, and skips what is no sound one.
  mutating func readRecords(
    _ path: String, lists: Set<String>, isLines: Bool = false,
    _ read: (JSONRecordReader.Record, inout StoreReading) -> Void
  ) {
    reads.note(path)
    var mended: (count: Int, first: SourceLocation)?
    do throws(FileError) {
      var records = try JSONRecordReader(path, lists: lists, isLines: isLines)
      while let next = try records.next() {
        switch next {
        case .success(let record):
          if record.isMended { mended = ((mended?.count ?? 0) + 1, mended?.first ?? record.location) }
          read(record, &self)
        case .failure(let problem):
          skip(problem.message, at: problem.location, help: "what begins here is left out; export the file again")
        }
      }
    } catch {
      say(error)
    }
    guard let (count, first) = mended else { return }
    say(
      "comments/not-text", .warning,
      count == 1 ? "there are bytes here that are no text" : "in \(count) places there are bytes that are no text",
      at: first, help: "they are left out, and the rest is read; export the file again as UTF-8")
  }
}

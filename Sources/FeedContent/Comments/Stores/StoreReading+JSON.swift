import FeedCore

extension StoreReading {
  /// Reads the records of a JSON file, and skips what is no sound one.
  mutating func readRecords(
    _ path: String, lists: Set<String>, isLines: Bool = false,
    _ read: (JSONRecordReader.Record, inout StoreReading) -> Void
  ) {
    do throws(FileError) {
      var records = try JSONRecordReader(path, lists: lists, isLines: isLines)
      while let next = try records.next() {
        switch next {
        case .success(let record): read(record, &self)
        case .failure(let problem):
          skip(problem.message, at: problem.location, help: "what begins here is left out; export the file again")
        }
      }
    } catch {
      say(error)
    }
  }
}

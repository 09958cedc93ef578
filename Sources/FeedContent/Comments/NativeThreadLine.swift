import FeedCore
import FrontMatter

/// The first line of a JSONL file that was imported: `{"thread": {"url": …, "id": …, "title": …}}`.
///
/// It says what the other system knew of the article, so that a file with any name finds it.
enum NativeThreadLine {
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.trimmingSpace()
    guard line.first == UInt8(ascii: "{") else { return false }
    return line.dropFirst().trimmingSpace().starts(with: "\"thread\"".utf8)
  }

  /// Adds the keys of a file's first line, if it has such a one.
  static func read(_ source: Source, into keys: inout ThreadKeys) {
    let line = source.line(1)
    guard isOne(line), let node = try? JSONDataReader.read(source, line.indices), let thread = node["thread"] else {
      return
    }
    keys.addresses += [thread.string("url")].compactMap(\.self)
    keys.identifiers += [thread.string("id")].compactMap(\.self)
  }
}

import ContentValues
import FeedCore
import FrontMatter

/// The first line of an imported JSON Lines file: `{"thread": {"url": …, "id": …, "title": …}}`.
///
/// It contains the keys of the article in the other system, so the file may have any name.
enum NativeThreadLine {
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.trimmingSpace()
    guard line.first == UInt8(ascii: "{") else { return false }
    return line.dropFirst().trimmingSpace().starts(with: "\"thread\"".utf8)
  }

  /// Adds the keys of the first line, if the file has a thread line.
  static func read(_ source: Source, into keys: inout ThreadKeys) {
    let line = source.line(1)
    guard isOne(line), let node = try? JSONDataReader.read(source, line.indices), let thread = node["thread"] else {
      return
    }
    keys.addresses += [thread.string("url")].compactMap(\.self)
    keys.identifiers += [thread.string("id")].compactMap(\.self)
  }
}

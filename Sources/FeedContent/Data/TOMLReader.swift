import FeedCore
import TOMLKit

/// Reads TOML with TOMLKit, which judges and unescapes, and finds the places of keys and values itself.
struct TOMLReader {
  private let source: Source
  private let positions: TOMLPositions

  /// Reads a part of a file.
  static func read(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    if let zero = source.bytes[range].firstIndex(of: 0) {
      throw ValueError(
        "content/not-toml", "this is not TOML: a control character", help: "take it out, or write it as “\\u0000”",
        range: zero..<zero + 1)
    }
    if let deep = TOMLDepth.tooDeep(source.bytes[range]) {
      throw ValueError(
        "content/not-toml", "this key has more than \(TOMLDepth.limit) parts", help: "write fewer dots",
        range: deep..<deep)
    }
    if let fault = TOMLFault.first(in: source.bytes[range]) {
      throw ValueError(
        "content/not-toml", "this is not TOML: no name of a table, and no time, begins like this",
        help: "tables are written [name] or [[name]], times 2024-03-01T09:30:00Z", range: fault..<fault)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: String(utf8: source.bytes[range]))
    } catch {
      throw ValueError(toml: error, source, range)
    }
    return TOMLReader(source: source, positions: TOMLPositions(source.bytes, range)).map(
      table, [], range.lowerBound..<range.lowerBound)
  }

  private func map(_ table: TOMLTable, _ path: [String], _ range: Range<Int>) -> DataNode {
    var entries: [DataNode.Entry] = []
    for key in table.keys {
      guard let value = table[key] else { continue }
      let place = positions.places[path + [key]] ?? TOMLPositions.Place(key: range, value: range)
      entries.append(DataNode.Entry(key: key, keyRange: place.key, value: node(value, path + [key], place.value)))
    }
    entries.sort { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
    return DataNode(value: .map(entries), range: range)
  }

  private func node(_ value: any TOMLValueConvertible, _ path: [String], _ range: Range<Int>) -> DataNode {
    if let table = value.table { return map(table, path, range) }
    if let array = value.array {
      let items = array.indices.map { index in
        let path = path + [String(index)]
        return node(array[index], path, positions.places[path]?.value ?? range)
      }
      return DataNode(value: .list(items), range: range)
    }
    if let text = value.string { return .scalar(text, .text, range) }
    if let number = value.int { return .scalar(String(number), .literal, range) }
    return .scalar(String(utf8: source.bytes[range]), .literal, range)
  }
}

extension ValueError {
  fileprivate init(toml error: any Error, _ source: Source, _ range: Range<Int>) {
    guard let error = error as? TOMLParseError else {
      self.init(
        "content/not-toml", "this is not TOML: \(error)", help: "check the quotes and brackets",
        range: range.lowerBound..<range.lowerBound)
      return
    }
    let first = source.location(range.lowerBound)
    let place = source.location(line: first.line + error.source.begin.line - 1, column: error.source.begin.column)
    self.init(
      "content/not-toml", "this is not TOML: \(error.description)",
      help: "text stands in quotes, every key and value on one line of its own: title = \"My site\"",
      range: place.byteOffset..<place.byteOffset)
  }
}

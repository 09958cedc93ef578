import ContentValues
import FeedCore
import FrontMatter

/// The `#+key: value` lines at the top of an Org file, as Hugo reads them.
struct OrgMetadata {
  private(set) var fields = DataNode(value: .map([]), range: 0..<0)
  private(set) var bodyStart: Int
  private static let dates: Set<String> = ["date", "lastmod", "publishdate", "expirydate"]

  /// Reads the lines up to the first one without `#+`, or returns `nil` if the file does not begin with one.
  init?(_ source: Source) {
    let mark = Array("#+".utf8)
    var number = 1
    var entries: [DataNode.Entry] = []
    while number <= source.lineCount, source.line(number).starts(with: mark) {
      if let entry = Self.entry(source.line(number).dropFirst(mark.count)) { Self.add(entry, to: &entries) }
      number += 1
    }
    guard number > 1 else { return nil }
    bodyStart = number <= source.lineCount ? source.location(line: number, column: 1).byteOffset : source.bytes.count
    fields.value = .map(entries)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> DataNode.Entry? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon]
    let value = line[(colon + 1)...].trimmingSpace()
    let name = String(utf8: key).lowercased()
    guard !name.isEmpty, !value.isEmpty else { return nil }
    if name.hasSuffix("[]") {
      let words = value.split(whereSeparator: \.isSpace).map { DataNode.scalar(String(utf8: $0), .text, $0.indices) }
      return DataNode.Entry(
        key: String(name.dropLast(2)), keyRange: key.indices, value: DataNode(value: .list(words), range: value.indices)
      )
    }
    let text = dates.contains(name) ? date(value) : value
    return DataNode.Entry(
      key: name, keyRange: key.indices, value: .scalar(String(utf8: text), .plain, text.indices))
  }

  /// Returns the day in a timestamp such as `<2024-03-01 Fri>`, or the text itself if it has another form.
  private static func date(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = text.first, first == UInt8(ascii: "<") || first == UInt8(ascii: "[") else { return text }
    return text.dropFirst().prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "]") }
  }

  /// Adds an entry; the values of a repeated key are a list.
  private static func add(_ entry: DataNode.Entry, to entries: inout [DataNode.Entry]) {
    guard let index = entries.firstIndex(where: { $0.key == entry.key }) else { return entries.append(entry) }
    let values = entries[index].value.items + entry.value.items
    entries[index].value = DataNode(value: .list(values), range: entries[index].value.range)
  }
}

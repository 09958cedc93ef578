package import FeedCore
package import FrontMatter

/// The `Key: value` lines at the top of a Pelican or Publish article, which are not YAML.
package struct MetadataLines {
  /// The fields by lowercase key.
  package private(set) var fields = DataNode(value: .map([]), range: 0..<0)
  package private(set) var bodyStart = 0

  package init() {}

  /// Reads lines up to an empty line.
  ///
  /// Empty lines and a `---` line before them are ignored. Between `---` lines, a line without a key continues the
  /// value of the line before; otherwise, lines indented by four spaces are skipped.
  package init(_ source: Source) {
    var number = 1
    while number < source.lineCount, source.line(number).trimmingSpace().isEmpty { number += 1 }
    let isFenced = source.line(number).trimmingSpace().elementsEqual("---".utf8)
    if isFenced { number += 1 }
    while number <= source.lineCount {
      let line = source.line(number)
      let text = line.trimmingSpace()
      if text.isEmpty && !isFenced || text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) {
        number += 1
        break
      }
      let start = line.drop { $0 == 0x20 }
      let key = start.prefix { $0.isASCIIAlphanumeric || "_-.".utf8.contains($0) }
      if start.startIndex - line.startIndex < 4, !key.isEmpty, start[key.endIndex...].first == UInt8(ascii: ":") {
        add(key, start[(key.endIndex + 1)...])
      } else if isFenced {
        continueValue(text)
      } else if start.startIndex - line.startIndex < 4 {
        break
      }
      number += 1
    }
    bodyStart = number <= source.lineCount ? source.location(line: number, column: 1).byteOffset : source.bytes.count
  }

  /// Appends a line to the value of the last field.
  private mutating func continueValue(_ line: ArraySlice<UInt8>) {
    guard !line.isEmpty, var entries = fields.entries, let last = entries.popLast(),
      let text = last.value.scalar?.text
    else { return }
    entries.append(
      DataNode.Entry(
        key: last.key, keyRange: last.keyRange,
        value: .scalar(text + " " + String(utf8: line), .text, last.value.range), written: last.written))
    fields.value = .map(entries)
  }

  /// Adds a field unless its key already exists.
  package mutating func add(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    let value = value.trimmingSpace()
    let name = String(utf8: key).lowercased()
    guard !value.isEmpty, fields[entry: name] == nil else { return }
    let node = DataNode.scalar(String(utf8: value), .text, value.indices)
    fields.value = .map(
      (fields.entries ?? []) + [
        DataNode.Entry(key: name, keyRange: key.indices, value: node, written: String(utf8: key))
      ])
  }
}

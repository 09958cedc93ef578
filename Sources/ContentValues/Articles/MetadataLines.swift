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
  /// A `---` line before them is ignored, and lines indented by four spaces are skipped.
  package init(_ source: Source) {
    var number = 1
    if source.line(1).trimmingSpace().elementsEqual("---".utf8) { number = 2 }
    while number <= source.lineCount {
      let line = source.line(number)
      let text = line.trimmingSpace()
      if text.isEmpty || text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) {
        number += 1
        break
      }
      let start = line.drop { $0 == 0x20 }
      let key = start.prefix { $0.isASCIIAlphanumeric || "_-.".utf8.contains($0) }
      if start.startIndex - line.startIndex < 4, !key.isEmpty, start[key.endIndex...].first == UInt8(ascii: ":") {
        add(key, start[(key.endIndex + 1)...])
      } else if start.startIndex - line.startIndex < 4 {
        break
      }
      number += 1
    }
    bodyStart = number <= source.lineCount ? source.location(line: number, column: 1).byteOffset : source.bytes.count
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

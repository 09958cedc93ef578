internal import FeedCore

extension HTMLPolicy {
  /// The elements and attributes that sanitized HTML can contain, as JSON.
  ///
  /// The members are `elements` with their attributes, `global` attributes, URL `schemes`, `relative` (whether relative
  /// URLs can occur) and `max_depth` (the maximum number of nested elements).
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(utf8: "{\n  \"elements\": {")
    for (index, tag) in HTMLTag.allCases.filter(allows).enumerated() {
      bytes.append(utf8: index == 0 ? "\n" : ",\n")
      bytes.append(utf8: "    \"\(tag.name)\": \(HTMLPolicy.list(writtenAttributes(of: tag)))")
    }
    bytes.append(utf8: "\n  },\n  \"global\": \(HTMLPolicy.list(globalAttributes)),\n")
    bytes.append(utf8: "  \"schemes\": \(HTMLPolicy.list(linkSchemes.union(imageSchemes).sorted())),\n")
    bytes.append(utf8: "  \"relative\": false,\n  \"max_depth\": \(limits.depth)\n}\n")
    return bytes
  }

  /// Returns the element’s own attributes, including the attributes that the sanitizer adds.
  private func writtenAttributes(of tag: HTMLTag) -> [String] {
    var names = attributes(of: tag).dropLast(globalAttributes.count).map(\.self)
    if tag == .a, linkRelation != nil { names.append("rel") }
    if tag == .math { names.append("xmlns") }
    return names
  }

  private static func list(_ names: [String]) -> String { "[\(names.map { "\"\($0)\"" }.joined(separator: ", "))]" }
}

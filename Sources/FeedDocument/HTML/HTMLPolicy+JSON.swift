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
      bytes.append(utf8: index == 0 ? "\n    " : ",\n    ")
      bytes.append(json: tag.name.utf8)
      bytes.append(utf8: ": ")
      bytes.append(jsonList: writtenAttributes(of: tag))
    }
    bytes.append(utf8: "\n  },\n  \"global\": ")
    bytes.append(jsonList: globalAttributes)
    bytes.append(utf8: ",\n  \"schemes\": ")
    bytes.append(jsonList: linkSchemes.union(imageSchemes).sorted())
    bytes.append(utf8: ",\n  \"relative\": false,\n  \"max_depth\": \(limits.depth)\n}\n")
    return bytes
  }

  /// Returns the element’s own attributes, including the attributes that the sanitizer adds.
  private func writtenAttributes(of tag: HTMLTag) -> [String] {
    var names = attributes(of: tag).dropLast(globalAttributes.count).map(\.self)
    if tag == .a, linkRelation != nil { names.append("rel") }
    if tag == .math { names.append("xmlns") }
    return names
  }
}

extension [UInt8] {
  /// Appends a list of strings on one line.
  fileprivate mutating func append(jsonList names: [String]) {
    append(UInt8(ascii: "["))
    for (index, name) in names.enumerated() {
      if index > 0 { append(utf8: ", ") }
      append(json: name.utf8)
    }
    append(UInt8(ascii: "]"))
  }
}

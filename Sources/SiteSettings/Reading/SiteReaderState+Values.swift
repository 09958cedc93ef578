package import FeedCore
import FeedVocabulary
package import FrontMatter

extension FieldReader {
  /// Reads a required value; a missing one is reported.
  package mutating func required<Value>(
    _ key: Key, example: String, _ read: (inout FieldReader) -> Value?
  ) -> Value? {
    let errors = diagnostics.count
    let value = read(&self)
    if value == nil, diagnostics.count == errors { reportMissing(key, help: "add \(example)") }
    return value
  }

  /// Reads a folder path without a final slash.
  mutating func folder(_ key: Key) -> String? {
    value([key]) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      let isURL = IRIReference(text).scheme != nil
      guard !isURL, !text.utf8.contains(UInt8(ascii: "\\")), text.utf8.contains(where: { $0 != 0x2F }) else {
        throw ValueError(
          .siteNotAFolder, "“\(text)” is not a folder path")
      }
      var path = Substring(text)
      while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
      return String(path)
    }
  }

  /// Reads a URL, resolved against a base URL; of several keys, the first that is there.
  package mutating func url(_ keys: Key..., from base: IRI?) -> IRI? {
    value(keys) { (node, name) throws(ValueError) in try Self.url(try node.text(name), from: base) }
  }

  /// Reads a list of URLs without duplicates, resolved against a base URL; a single URL is a list of one.
  package mutating func urls(_ key: Key, from base: IRI?) -> [IRI] {
    var seen: Set<IRI> = []
    let urls = list([key]) { (node, name) throws(ValueError) in try Self.url(try node.text(name), from: base) }
    return (urls ?? []).filter { seen.insert($0).inserted }
  }

  /// Returns a URL resolved against a base URL; throws if the validator would not accept it.
  static func url(_ text: String?, from base: IRI?) throws(ValueError) -> IRI? {
    guard let text else { return nil }
    try IRI.check(text, absolute: false)
    guard let url = base?.resolve(text) else { return nil }
    _ = try TextCodec.iri.read(Array(url.string.utf8).span)
    return url
  }

  /// Reads a path with variables, which must contain at least one variable of each group.
  mutating func template(_ key: Key, _ variables: [String], oneOf groups: [String]...) -> Template? {
    value([key]) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      let template = Template(text)
      try template.check(name, variables: variables, groups: groups.filter { !$0.isEmpty })
      try template.checkPath()
      return template
    }
  }

  /// Reads a text with variables, and with one of `needed` if there are any.
  mutating func textTemplate(_ key: Key, _ variables: [String], oneOf needed: [String] = []) -> Template? {
    value([key]) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      let template = Template(text)
      try template.check(name, variables: variables, groups: needed.isEmpty ? [] : [needed])
      return template
    }
  }
}

extension RuleDescription {
  static let siteNotAFolder = RuleDescription(
    "site/not-a-folder", .error, "the value of a folder key must be a folder path",
    why: "Files cannot be read from or written to a URL.",
    help: "write “/” between folders, such as content/articles",
    wrong: "output = \"https://example.com/feeds\"",
    right: "output = \"feeds\"")
}

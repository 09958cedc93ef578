package import FeedCore

extension FieldReader {
  /// Text without white space around it; `nil` when nothing is left.
  package mutating func text(_ keys: Key...) -> String? {
    value(keys) { (node, name) throws(ValueError) in try node.text(name) }
  }

  /// Text that names something, which other tools may have written as a number.
  package mutating func identifier(_ keys: Key...) -> String? {
    value(keys) { (node, name) throws(ValueError) in
      guard let scalar = node.scalar else { throw .wrongType(name, wanted: "text", node) }
      let text = String(Substring(scalar.text.utf8.trimmingSpace()))
      return text.isEmpty ? nil : text
    }
  }

  package mutating func boolean(_ keys: Key...) -> Bool? {
    value(keys) { (node, name) throws(ValueError) in try node.boolean(name) }
  }

  /// A whole number that is not negative.
  package mutating func count(_ keys: Key...) -> Int? {
    value(keys) { (node, name) throws(ValueError) in try node.count(name) }
  }

  /// A list of texts; a single text is taken apart at its commas.
  package mutating func texts(_ keys: Key...) -> [String]? {
    guard let (name, node) = node(keys) else { return nil }
    var texts: [String]
    if case .list = node.value {
      texts = list(keys) { (node, name) throws(ValueError) in try node.text(name) } ?? []
    } else {
      let text = value(keys) { (node, _) throws(ValueError) in try node.text(name) } ?? ""
      texts = text.split(separator: ",").map { String(Substring($0.utf8.trimmingSpace())) }.filter { !$0.isEmpty }
    }
    var seen: Set<String> = []
    texts.removeAll { !seen.insert($0).inserted }
    return texts
  }

  /// A date as authors write it, on the clocks of a zone where it names none.
  package mutating func date(_ key: Key, zone: TimeZoneRules) -> Timestamp? {
    date(key) { (text) throws(ValueError) in try DateReader.read(text, zone: zone) }
  }

  /// A date in the forms that a reader knows.
  package mutating func date(_ key: Key, _ read: (String) throws(ValueError) -> Timestamp) -> Timestamp? {
    value([key]) { (node, name) throws(ValueError) in
      guard let scalar = node.scalar else { throw .wrongType(name, wanted: "a date", node) }
      return try read(scalar.text)
    }
  }

  /// An absolute IRI.
  package mutating func iri(_ keys: Key...) -> IRI? {
    value(keys) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      return try IRI(text)
    }
  }

  package mutating func language(_ keys: Key...) -> LanguageTag? {
    value(keys) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      return try LanguageTag(text)
    }
  }

  package mutating func mediaType(_ keys: Key...) -> MediaType? {
    value(keys) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      return try MediaType(text)
    }
  }

  /// One of the names of an enumeration.
  package mutating func choice<Choice>(_ keys: Key..., of type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(keys) { (node, name) throws(ValueError) in try node.choice(name) }
  }

  /// Several names of an enumeration, each once.
  package mutating func choices<Choice>(_ keys: Key...) -> [Choice]?
  where Choice: RawRepresentable<String> & CaseIterable & Hashable {
    var seen: Set<Choice> = []
    return list(keys) { (node, name) throws(ValueError) in try node.choice(name) }?
      .filter { seen.insert($0).inserted }
  }
}

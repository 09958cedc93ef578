package import FeedCore

extension FieldReader {
  /// Reads text without white space at its ends; returns `nil` if it is missing, empty or invalid.
  package mutating func text(_ keys: Key...) -> String? {
    value(keys) { (node, name) throws(ValueError) in try node.text(name) }
  }

  /// Reads an identifier, which may also be a number or a Boolean; returns `nil` if it is missing, empty or invalid.
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

  /// Reads a whole number of at least 0; returns `nil` if it is missing or invalid.
  package mutating func count(_ keys: Key...) -> Int? {
    value(keys) { (node, name) throws(ValueError) in try node.count(name) }
  }

  /// Reads a list of strings without duplicates; a single string is split at its commas.
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

  /// Reads a date as authors write it; a date without a zone is in the given one.
  package mutating func date(_ key: Key, zone: TimeZoneRules) -> Timestamp? {
    date(key) { (text) throws(ValueError) in try DateReader.read(text, zone: zone) }
  }

  /// Reads a date with a closure; returns `nil` if it is missing or invalid.
  package mutating func date(
    _ key: Key, severity: Severity = .error, _ read: (String) throws(ValueError) -> Timestamp
  ) -> Timestamp? {
    value([key], severity: severity) { (node, name) throws(ValueError) in
      guard let scalar = node.scalar else { throw .wrongType(name, wanted: "a date", node) }
      return try read(scalar.text)
    }
  }

  /// Reads an absolute IRI; returns `nil` if it is missing or invalid.
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

  /// Reads one of the names of an enumeration; returns `nil` if it is missing or invalid.
  package mutating func choice<Choice>(_ keys: Key..., of type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(keys) { (node, name) throws(ValueError) in try node.choice(name) }
  }

  /// Reads a list of names of an enumeration without duplicates.
  package mutating func choices<Choice>(_ keys: Key...) -> [Choice]?
  where Choice: RawRepresentable<String> & CaseIterable & Hashable {
    var seen: Set<Choice> = []
    return list(keys) { (node, name) throws(ValueError) in try node.choice(name) }?
      .filter { seen.insert($0).inserted }
  }
}

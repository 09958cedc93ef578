import FeedCore

/// The reason why an element or a member cannot be in a feed, regardless of its value.
package struct ExtensionProblem: Error {
  /// The name with the problem.
  package let name: String
  /// The problem, such as “is not a valid name”.
  package let reason: String
}

extension Extensions {
  /// Throws an `ExtensionProblem` if a feed with the extensions would not be well-formed.
  package func check() throws(ExtensionProblem) {
    for element in elements { try element.check() }
    var names: Set<String> = []
    for member in members {
      try member.check()
      guard names.insert(member.name).inserted else {
        throw ExtensionProblem(name: member.name, reason: "occurs twice")
      }
    }
  }
}

extension ExtensionElement {
  /// Throws an `ExtensionProblem` if a feed with the element would not be well-formed, or would have another meaning.
  package func check() throws(ExtensionProblem) {
    guard !name.namespace.isOfFormat else {
      throw ExtensionProblem(name: name.description, reason: "is an element of the format itself")
    }
    try checkParts()
  }

  private func checkParts() throws(ExtensionProblem) {
    try name.check()
    try name.namespace.check()
    var names: Set<String> = []
    for attribute in attributes {
      try attribute.name.check()
      guard attribute.name.local != "xmlns" else {
        throw ExtensionProblem(name: "xmlns", reason: "is not an attribute")
      }
      if attribute.name.namespace != .none, attribute.name.namespace != .xml { try attribute.name.namespace.check() }
      guard names.insert("\(attribute.name.namespace.uri) \(attribute.name.local)").inserted else {
        throw ExtensionProblem(name: attribute.name.description, reason: "occurs twice")
      }
    }
    for child in children {
      // A live item of Podcasting 2.0 contains the elements of an item of RSS.
      if child.name.namespace.isOfFormat, child.name.namespace != .none || name.namespace.isOfFormat {
        throw ExtensionProblem(name: child.name.description, reason: "is an element of the format itself")
      }
      try child.checkParts()
    }
  }
}

extension ExtensionMember {
  /// Throws an `ExtensionProblem` if the member has no name that JSON Feed allows.
  package func check() throws(ExtensionProblem) {
    let letters = Array(name.utf8.dropFirst())
    guard name.utf8.first == UInt8(ascii: "_"), letters.first?.isASCIILetter == true,
      !letters.contains(UInt8(ascii: "."))
    else { throw ExtensionProblem(name: name, reason: "must be an underscore followed by a letter, without a period") }
    guard name != "_feedkiln" else { throw ExtensionProblem(name: name, reason: "is reserved") }
    try JSONMember(name, .object(members)).check()
  }
}

extension JSONMember {
  fileprivate func check() throws(ExtensionProblem) {
    guard CleanText(name).bytes.elementsEqual(name.utf8) else {
      throw ExtensionProblem(name: String(utf8: CleanText(name).bytes), reason: "contains a control character")
    }
    try value.check()
  }
}

extension JSONValue {
  fileprivate func check() throws(ExtensionProblem) {
    switch self {
    case .null, .boolean, .string: break
    case .number(let text):
      guard JSONValue.isNumber(text) else { throw ExtensionProblem(name: text, reason: "is not a number") }
    case .array(let values): for value in values { try value.check() }
    case .object(let members):
      var names: Set<String> = []
      for member in members {
        try member.check()
        guard names.insert(member.name).inserted else {
          throw ExtensionProblem(name: member.name, reason: "occurs twice")
        }
      }
    }
  }
}

extension Name {
  fileprivate func check() throws(ExtensionProblem) {
    guard local.isXMLName else { throw ExtensionProblem(name: local, reason: "is not a name in XML") }
  }
}

extension Namespace {
  /// Whether the namespace is that of a format, or of markup in it, whose elements are not extensions.
  package var isOfFormat: Bool { Self.ofFormats.contains(uri) }

  private static let ofFormats = Set(
    [Namespace.none, .atom, .xml, .xhtml, .rdf, .rss10, .rss11, .rss090].map(\.uri) + ["http://www.w3.org/2000/xmlns/"])

  /// Throws an `ExtensionProblem` if the namespace cannot be declared with its prefix.
  package func check() throws(ExtensionProblem) {
    if self == .none { return }
    guard prefix.isXMLName, !prefix.lowercased().hasPrefix("xml") else {
      throw ExtensionProblem(name: prefix, reason: "is not a prefix in XML")
    }
    guard !isOfFormat else { throw ExtensionProblem(name: prefix, reason: "has the namespace of the format itself") }
    if let other = Self.specified.first(where: { $0.uri == uri }), other.prefix != prefix {
      throw ExtensionProblem(name: prefix, reason: "must be “\(other.prefix)” for this namespace")
    }
    if let other = Self.specified.first(where: { $0.prefix == prefix }), other.uri != uri {
      throw ExtensionProblem(name: prefix, reason: "is the prefix of another namespace, \(other.uri)")
    }
    do throws(ValueError) {
      _ = try TextCodec.iri.read(Array(uri.utf8).span)
    } catch {
      throw ExtensionProblem(name: uri, reason: "is not a namespace name: \(error.message)")
    }
  }
}

extension String {
  /// Whether the string is a name in XML without a colon and with ASCII characters only.
  fileprivate var isXMLName: Bool {
    guard let first = utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_.".utf8.contains($0) }
  }
}

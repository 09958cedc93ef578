/// The parts of other vocabularies that a publisher adds to a feed or an entry.
public struct Extensions: Sendable, Hashable, Codable {
  /// The elements in RSS and Atom; an element of a supported vocabulary is written in the formats that allow it.
  public var elements: [ExtensionElement]
  /// The members in JSON Feed.
  public var members: [ExtensionMember]

  /// Creates extensions.
  ///
  /// - Parameters:
  ///   - elements: The elements in RSS and Atom.
  ///   - members: The members in JSON Feed.
  public init(elements: [ExtensionElement] = [], members: [ExtensionMember] = []) {
    self.elements = elements
    self.members = members
  }
}

/// A member of another vocabulary in JSON Feed, an object whose name begins with an underscore (JSON Feed 1.1,
/// Extensions).
public struct ExtensionMember: Sendable, Hashable, Codable {
  /// The name, with the underscore.
  public var name: String
  /// The members of the object.
  public var members: [JSONMember]

  /// Creates a member.
  ///
  /// - Parameters:
  ///   - name: The name, with the underscore.
  ///   - members: The members of the object.
  public init(_ name: String, members: [JSONMember]) {
    self.name = name
    self.members = members
  }
}

/// A member of a JSON object.
public struct JSONMember: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The value.
  public var value: JSONValue

  /// Creates a member.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - value: The value.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// A value in JSON.
public indirect enum JSONValue: Sendable, Hashable, Codable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

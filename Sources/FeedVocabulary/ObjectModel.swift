/// The members that a JSON object may have.
public struct ObjectModel: Sendable {
  /// The term of the object.
  public let term: AnyTerm
  /// The members of the object.
  public let members: [MemberRow]

  /// Creates an object model.
  ///
  /// - Parameters:
  ///   - term: The term of the object.
  ///   - members: The members of the object.
  public init<Value>(_ term: Term<Value>, members: [MemberRow]) {
    self.term = term.erased
    self.members = members
  }
}

/// A member that an object may have.
public struct MemberRow: Sendable {
  /// The term of the member.
  public let term: AnyTerm
  /// Whether the member is required, recommended or optional.
  public let occurrence: Occurrence
  /// The type of the value.
  public let type: JSONType

  /// Returns a member that is required.
  ///
  /// - Parameters:
  ///   - term: The term of the member.
  ///   - type: The type of the value; with `nil`, a string, number or Boolean.
  /// - Returns: The row.
  public static func required<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .one, type: type ?? .value)
  }
  /// Returns a member that is recommended.
  ///
  /// - Parameters:
  ///   - term: The term of the member.
  ///   - type: The type of the value; with `nil`, a string, number or Boolean.
  /// - Returns: The row.
  public static func recommended<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .recommended, type: type ?? .value)
  }
  /// Returns a member that is optional.
  ///
  /// - Parameters:
  ///   - term: The term of the member.
  ///   - type: The type of the value; with `nil`, a string, number or Boolean.
  /// - Returns: The row.
  public static func optional<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .optional, type: type ?? .value)
  }
}

/// The type of a member’s value.
public indirect enum JSONType: Sendable {
  /// A string, number or Boolean; the codec of the term determines which.
  case value
  case object(ObjectModel)
  case array(of: ObjectModel)
  case strings
}

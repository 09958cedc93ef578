/// What members a JSON object may have.
public struct ObjectModel: Sendable {
  public let term: AnyTerm
  public let members: [MemberRow]

  public init<Value>(_ term: Term<Value>, members: [MemberRow]) {
    self.term = term.erased
    self.members = members
  }
}

/// One member that an object may have.
public struct MemberRow: Sendable {
  public let term: AnyTerm
  public let occurrence: Occurrence
  public let type: JSONType

  public static func required<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .one, type: type ?? .value)
  }
  public static func recommended<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .recommended, type: type ?? .value)
  }
  public static func optional<Value>(_ term: Term<Value>, _ type: JSONType? = nil) -> MemberRow {
    MemberRow(term: term.erased, occurrence: .optional, type: type ?? .value)
  }
}

/// What a member's value is.
public indirect enum JSONType: Sendable {
  /// A string, number or boolean, as the term's codec has it.
  case value
  case object(ObjectModel)
  case array(of: ObjectModel)
  case strings
}

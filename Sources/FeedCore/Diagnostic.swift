/// One problem that somebody can mend: what is wrong, where, and what to do.
///
/// The same value serves content problems, site.toml and the validator; printing is the front end's business.
public struct Diagnostic: Sendable, Hashable {
  public var rule: RuleID
  public var severity: Severity
  /// One sentence without a full stop's worth of jargon: what is wrong.
  public var message: String
  public var location: SourceLocation?
  /// What to do about it.
  public var help: String?
  public var reference: SpecReference?
  /// The part of the document that the problem is in, for reports read by programs.
  public var context: Context
  /// Other places that belong to the problem, such as the first of two equal ids.
  public var related: [Related]
  /// False when the line in the file holds what must not be shown, such as somebody's e-mail address.
  public var quotesSource = true

  public init(
    _ rule: RuleID, _ severity: Severity, _ message: String, at location: SourceLocation? = nil,
    help: String? = nil, reference: SpecReference? = nil, context: Context = Context(), related: [Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.help = help
    self.reference = reference
    self.context = context
    self.related = related
  }

  /// Names of the node that a validator's diagnostic speaks of.
  public struct Context: Sendable, Hashable {
    /// Path of the node from the root, as in `/rss/channel/item[2]/guid`.
    public var node: String?
    public var element: String?
    public var parent: String?
    public var attribute: String?
    public var value: String?

    public init(
      node: String? = nil, element: String? = nil, parent: String? = nil, attribute: String? = nil,
      value: String? = nil
    ) {
      self.node = node
      self.element = element
      self.parent = parent
      self.attribute = attribute
      self.value = value
    }
  }

  /// A second place, and what it has to do with the first.
  public struct Related: Sendable, Hashable {
    public var message: String
    public var location: SourceLocation

    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }
}

/// How much a problem matters: MUST is an error, SHOULD a warning, advice on interoperability is info.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info, warning, error

  /// A number of problems in words, as in “2 warnings”.
  public func counted(_ number: Int) -> String { "\(number) \(rawValue)\(number == 1 ? "" : "s")" }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The stable name of a rule, `vocabulary/the-problem`.
///
/// A name is never given to another rule.
public struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  public var description: String { rawValue }
  public static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

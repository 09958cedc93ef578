/// A problem that an author can fix: a message, a location and help.
///
/// Content, site.toml and the validator all report problems in this form; front ends print them.
public struct Diagnostic: Sendable, Hashable {
  public var rule: RuleID
  public var severity: Severity
  /// The subject and its problem, lowercase and without a full stop.
  public var message: String
  public var location: SourceLocation?
  /// The way to fix the problem.
  public var help: String?
  public var reference: SpecReference?
  /// The node with the problem, for machine-readable reports.
  public var context: Context
  /// Other locations that are involved, such as the first of two equal ids.
  public var related: [Related]
  /// Whether reports may quote the line in the file; `false` if it contains personal data, such as an e-mail address.
  public var quotesSource = true

  /// Creates a diagnostic with the id, severity, help and reference of a rule.
  ///
  /// The help, reference and severity of the arguments replace those of the rule.
  public init(
    _ rule: RuleDescription, _ message: String, at location: SourceLocation? = nil, help: String? = nil,
    reference: SpecReference? = nil, context: Context = Context(), related: [Related] = [], severity: Severity? = nil
  ) {
    self.rule = rule.id
    self.severity = severity ?? rule.severity
    self.message = message
    self.location = location
    self.help = help ?? rule.help
    self.reference = reference ?? rule.reference
    self.context = context
    self.related = related
  }

  // To be removed when each problem has a `RuleDescription`.
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

  /// The names of the node that a diagnostic of the validator is about.
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

  /// Another location, and its relation to the problem.
  public struct Related: Sendable, Hashable {
    public var message: String
    public var location: SourceLocation

    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }
}

/// The importance of a problem: MUST is an error, SHOULD a warning, advice on interoperability is info.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info, warning, error

  /// Returns a number of problems in words, such as “2 warnings”.
  public func counted(_ number: Int) -> String { number.counted(rawValue) }

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
/// An id is never reused for another rule.
public struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  /// The part before the slash.
  public var vocabulary: String { String(rawValue.prefix { $0 != "/" }) }

  public var description: String { rawValue }
  public static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

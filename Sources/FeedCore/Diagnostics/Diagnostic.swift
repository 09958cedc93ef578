/// A problem that an author can fix: a message, a location and help.
///
/// Content, site.toml and the validator all report problems in this form; front ends print them.
public struct Diagnostic: Sendable, Hashable {
  /// The id of the rule that the problem violates.
  public var rule: RuleID
  /// The importance of the problem.
  public var severity: Severity
  /// The subject and its problem, lowercase and without a full stop.
  public var message: String
  /// The position of the problem, or `nil` if it is not in a file.
  public var location: SourceLocation?
  /// The way to fix the problem, or `nil` if there is no general one.
  public var help: String?
  /// The section of a specification that the problem violates, or `nil` if there is none.
  public var reference: SpecReference?
  /// The node with the problem, for machine-readable reports.
  public var context: Context
  /// Other locations that are involved, such as the first of two equal ids.
  public var related: [Related]
  /// Whether reports may quote the line in the file; `false` if it contains personal data, such as an e-mail address.
  public var quotesSource = true

  /// Creates a diagnostic with the id, severity, help and reference of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - message: The subject and its problem, lowercase and without a full stop.
  ///   - location: The position of the problem.
  ///   - help: The way to fix the problem; replaces that of the rule.
  ///   - reference: The section of a specification; replaces that of the rule.
  ///   - context: The node with the problem.
  ///   - related: Other locations that are involved.
  ///   - severity: The importance; replaces that of the rule.
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

  /// Creates a diagnostic from the error of an invalid value.
  ///
  /// The severity is that of an unusable value, regardless of the rule’s own severity.
  ///
  /// - Parameters:
  ///   - error: The error, whose rule and help are used.
  ///   - message: The message; replaces that of the error.
  ///   - location: The position of the value.
  ///   - reference: The section of a specification that the value violates.
  ///   - context: The node with the value.
  ///   - severity: The importance.
  public init(
    _ error: ValueError, message: String? = nil, at location: SourceLocation? = nil,
    reference: SpecReference? = nil, context: Context = Context(), severity: Severity = .error
  ) {
    rule = error.rule
    self.severity = severity
    self.message = message ?? error.message
    self.location = location
    help = error.help
    self.reference = reference
    self.context = context
    related = []
  }

  /// The names of the node with a problem.
  public struct Context: Sendable, Hashable {
    /// The path of the node from the root, such as `/rss/channel/item[2]/guid`.
    public var node: String?
    /// The name of the element or member.
    public var element: String?
    /// The name of its parent.
    public var parent: String?
    /// The name of the attribute, or `nil` if the problem is not in one.
    public var attribute: String?
    /// The invalid value.
    public var value: String?

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - node: The path of the node from the root.
    ///   - element: The name of the element or member.
    ///   - parent: The name of its parent.
    ///   - attribute: The name of the attribute.
    ///   - value: The invalid value.
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
    /// The relation to the problem, such as “first used here”.
    public var message: String
    /// The other location.
    public var location: SourceLocation

    /// Creates a related location.
    ///
    /// - Parameters:
    ///   - message: The relation to the problem, such as “first used here”.
    ///   - location: The other location.
    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }
}

/// The importance of a problem.
///
/// A violation of a MUST is an error, of a SHOULD a warning; advice on interoperability is info.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info, warning, error

  /// Returns a number of problems in words, such as “2 warnings”.
  public func counted(_ number: Int) -> String { number.counted(rawValue) }

  /// Returns whether a severity is less important than another.
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
  /// The id as text.
  public let rawValue: String

  /// Creates an id from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Creates an id from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// The part before the slash, such as `atom`.
  public var vocabulary: String { String(rawValue.prefix { $0 != "/" }) }

  /// The part after the slash, which is also the anchor of the rule on the page of its vocabulary.
  public var name: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }

  /// The page of the documentation about the rule.
  public var url: String {
    "\(Product.url)/blob/v\(Product.version)/Documentation/rules/\(vocabulary).md#\(name)"
  }

  public var description: String { rawValue }
  /// Returns whether an id precedes another alphabetically.
  public static func < (a: RuleID, b: RuleID) -> Bool { a.rawValue < b.rawValue }
}

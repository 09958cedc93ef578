public import FeedCore
import FeedDocument
import FeedVocabulary

/// One thing that is checked beyond what the content models and the codecs say.
///
/// It is a class only so that a rule is handed on as one reference; nothing in it ever changes.
public final class Rule: Sendable {
  public let id: RuleID
  public let severity: Severity
  public let reference: SpecReference
  /// What the rule looks for, in one sentence.
  public let summary: String
  /// Why it matters.
  public let rationale: String
  /// What to do.
  public let help: String
  public let wrong: String
  public let right: String
  /// The classes of the W3C's messages that the rule stands for.
  public let w3c: [String]
  /// The set that the rule belongs to; `nil` for a rule that always speaks.
  public let profile: RuleProfile?
  let places: [Place]
  let check: @Sendable (Visit, inout RuleFindings) -> Void

  init(
    _ id: RuleID, _ severity: Severity, at places: [Place], _ reference: SpecReference, summary: String,
    rationale: String, help: String, wrong: String, right: String, w3c: [String] = [],
    profile: RuleProfile? = nil, check: @escaping @Sendable (Visit, inout RuleFindings) -> Void
  ) {
    self.id = id
    self.severity = severity
    self.places = places
    self.reference = reference
    self.summary = summary
    self.rationale = rationale
    self.help = help
    self.wrong = wrong
    self.right = right
    self.w3c = w3c
    self.profile = profile
    self.check = check
  }
}

/// A node that a rule looks at, in its feed.
struct Visit {
  let node: Node
  /// What the node may hold; `nil` for JSON.
  let model: ContentModel?
  let feed: FeedContext
  /// The text that stands directly in the node, decoded once for all rules.
  let text: DecodedText
  /// The HTML that the node holds, if it holds any.
  let markup: Markup?
  let kind: TextKind

  init(_ node: Node, _ model: ContentModel?, _ feed: FeedContext, text: DecodedText? = nil) {
    self.node = node
    self.model = model
    self.feed = feed
    self.text = text ?? node.text
    let kind = TextKind(node, model)
    self.kind = kind == .html && feed.holdsPlainTextOnly ? .other : kind
    markup = Markup(node, self.text, self.kind)
  }

  /// The visit of a JSON string that people read.
  init(string node: Node, _ content: TextContent, _ feed: FeedContext, text: DecodedText) {
    self.node = node
    model = nil
    self.feed = feed
    self.text = text
    kind = content == .html ? .html : .text
    markup = Markup(node, text, kind)
  }
}

extension Rule {
  /// Has the rule look at a node.
  func apply(to visit: Visit, _ findings: inout Findings) {
    guard profile == nil || profile == visit.feed.profile else { return }
    var own = RuleFindings(rule: self, node: visit.node, room: findings.room)
    check(visit, &own)
    for finding in own.found { findings.add(finding) }
    if own.isTruncated { findings.truncate() }
  }
}

/// Where a rule's findings go, with the rule's own name, severity and help.
struct RuleFindings {
  let rule: Rule
  let node: Node
  private(set) var found: [Finding] = []

  private(set) var isTruncated = false
  private let room: Int

  init(rule: Rule, node: Node, room: Int) {
    self.rule = rule
    self.node = node
    self.room = room
  }

  mutating func report(
    _ message: String, of other: Node? = nil, at range: Range<Int>? = nil, attribute: String? = nil,
    value: String? = nil, help: String? = nil, context: Diagnostic.Context? = nil, related: [Diagnostic.Related] = []
  ) {
    guard found.count < room else {
      isTruncated = true
      return
    }
    var diagnostic = Diagnostic(
      rule.id, rule.severity, message, of: other ?? node, at: range, attribute: attribute, value: value,
      help: help ?? rule.help, reference: rule.reference, related: related)
    if let context { diagnostic.context = context }
    found.append(Finding(diagnostic: diagnostic, node: other ?? node))
  }
}

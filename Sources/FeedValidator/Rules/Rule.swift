public import FeedCore
import FeedDocument
import FeedVocabulary

/// One thing that is checked beyond what the content models and the codecs say.
///
/// It is a class only so that a rule is handed on as one reference; nothing in it ever changes.
public final class Rule: Sendable {
  public let description: RuleDescription
  let places: [Place]
  let check: @Sendable (Visit, inout RuleFindings) -> Void

  init(
    _ description: RuleDescription, at places: [Place], check: @escaping @Sendable (Visit, inout RuleFindings) -> Void
  ) {
    self.description = description
    self.places = places
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

  init(_ node: Node, model: ContentModel?, in feed: FeedContext, text: DecodedText? = nil) {
    self.node = node
    self.model = model
    self.feed = feed
    self.text = text ?? node.text
    let kind = TextKind(node, model)
    self.kind = kind == .html && feed.holdsPlainTextOnly ? .other : kind
    markup = Markup(node, text: self.text, as: self.kind)
  }

  /// The visit of a JSON string that people read.
  init(string node: Node, _ content: TextContent, _ feed: FeedContext, text: DecodedText) {
    self.node = node
    model = nil
    self.feed = feed
    self.text = text
    kind = content == .html ? .html : .text
    markup = Markup(node, text: text, as: kind)
  }
}

extension Rule {
  /// Has the rule look at a node.
  func apply(to visit: Visit, _ findings: inout Findings) {
    guard description.profile == nil || description.profile == visit.feed.profile else { return }
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
      rule.description.id, rule.description.severity, message, of: other ?? node, at: range, attribute: attribute,
      value: value,
      help: help ?? rule.description.help, reference: rule.description.reference, related: related)
    if let context { diagnostic.context = context }
    found.append(Finding(diagnostic: diagnostic, node: other ?? node))
  }
}

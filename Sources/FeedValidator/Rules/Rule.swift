public import FeedCore
import FeedDocument
import FeedVocabulary

/// A check of nodes beyond what content models and codecs check.
///
/// Immutable; a class to avoid copying.
public final class Rule: Sendable {
  public let description: RuleDescription
  let targets: [RuleTarget]
  /// The HTML tags that the rule inspects, or `nil` if it reads no tags.
  let tags: HTMLTags?
  let check: @Sendable (RuleContext, inout RuleFindings) -> Void

  init(
    _ description: RuleDescription, at targets: [RuleTarget], tags: HTMLTags? = nil,
    check: @escaping @Sendable (RuleContext, inout RuleFindings) -> Void
  ) {
    self.description = description
    self.targets = targets
    self.tags = tags
    self.check = check
  }
}

/// A node that a rule checks, in its feed.
struct RuleContext {
  let node: Node
  /// The content model of the node, or `nil` for JSON.
  let model: ContentModel?
  let feed: FeedContext
  /// The node’s own text, decoded once for all rules.
  let text: DecodedText
  /// The HTML in the node, or `nil` if there is none.
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

  /// Creates the context of a human-readable JSON string.
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
  /// Applies the rule to a node.
  func apply(to context: RuleContext, _ findings: inout Findings) {
    guard description.profile == nil || description.profile == context.feed.profile else { return }
    var own = RuleFindings(rule: self, node: context.node, capacity: findings.capacity)
    check(context, &own)
    for finding in own.found { findings.add(finding) }
    if own.isTruncated { findings.truncate() }
  }
}

/// The findings of a rule at one node.
struct RuleFindings {
  let rule: Rule
  let node: Node
  private(set) var found: [Finding] = []

  private(set) var isTruncated = false
  private let capacity: Int

  init(rule: Rule, node: Node, capacity: Int) {
    self.rule = rule
    self.node = node
    self.capacity = capacity
  }

  mutating func report(
    _ message: String, of other: Node? = nil, at range: Range<Int>? = nil, attribute: String? = nil,
    value: String? = nil, help: @autoclosure () -> String? = nil, context: Diagnostic.Context? = nil,
    related: [Diagnostic.Related] = []
  ) {
    guard found.count < capacity else {
      isTruncated = true
      return
    }
    var diagnostic = Diagnostic(
      rule.description, message, of: other ?? node, at: range, attribute: attribute, value: value, help: help(),
      related: related)
    if let context { diagnostic.context = context }
    found.append(Finding(diagnostic: diagnostic, node: other ?? node))
  }
}

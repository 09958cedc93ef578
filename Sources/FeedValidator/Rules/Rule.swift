public import FeedCore
public import FeedDocument
import FeedVocabulary

/// A check of nodes beyond what content models and codecs check.
///
/// A rule is a description of a problem, the nodes to check, and a closure that reports the problem:
///
/// ```swift
/// let loudTitle = Rule(.loudTitle, at: [.each(RSS.itemTitle, in: RSS.item), .each(Atom.title, in: Atom.entry)]) {
///   context, findings in
///   if context.text.string.hasSuffix("!") { findings.report("title ends with an exclamation mark") }
/// }
/// let report = Validator(rules: [loudTitle]).validate(bytes, name: "feed.xml")
/// ```
///
/// Immutable; a class to avoid copying.
public final class Rule: Sendable {
  /// The problem that the rule finds.
  public let description: RuleDescription
  let targets: [RuleTarget]
  /// The HTML tags that the rule inspects, or `nil` if it reads no tags.
  let tags: HTMLTags?
  let check: @Sendable (RuleContext, inout RuleFindings) -> Void

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - description: The problem that the rule finds.
  ///   - targets: The nodes to check.
  ///   - check: A closure that is called for each of the nodes whose own value is valid, and reports problems of it.
  public convenience init(
    _ description: RuleDescription, at targets: [RuleTarget],
    check: @escaping @Sendable (_ context: RuleContext, _ findings: inout RuleFindings) -> Void
  ) {
    self.init(description, at: targets, tags: nil, check: check)
  }

  init(
    _ description: RuleDescription, at targets: [RuleTarget], tags: HTMLTags?,
    check: @escaping @Sendable (RuleContext, inout RuleFindings) -> Void
  ) {
    self.description = description
    self.targets = targets
    self.tags = tags
    self.check = check
  }
}

/// A node that a rule checks, in its feed.
public struct RuleContext {
  /// The element, or the JSON value.
  public let node: Node
  /// The content model of the node, or `nil` for JSON.
  let model: ContentModel?
  let feed: FeedContext
  private let decoded: DecodedText?
  /// The HTML in the node, or `nil` if there is none.
  let markup: InspectedMarkup?
  let kind: TextKind

  /// The node’s own text; that of an element with a value is decoded once for all rules.
  public var text: DecodedText { decoded ?? node.text }

  /// The format of the document.
  public var format: DetectedFormat { feed.format }

  init(_ node: Node, model: ContentModel?, in feed: FeedContext, text: DecodedText? = nil) {
    self.node = node
    self.model = model
    self.feed = feed
    decoded = text
    let kind = TextKind(node, model)
    self.kind = kind == .html && feed.holdsPlainTextOnly ? .other : kind
    markup = InspectedMarkup(node, text: text ?? node.text, kind: self.kind)
  }

  /// Creates the context of a human-readable JSON string.
  init(string node: Node, content: TextContent, in feed: FeedContext, text: DecodedText) {
    self.node = node
    model = nil
    self.feed = feed
    decoded = text
    kind = content == .html ? .html : .text
    markup = InspectedMarkup(node, text: text, kind: kind)
  }
}

extension RuleContext {
  /// Applies rules to the node.
  ///
  /// The findings of all rules are collected in one value, because creating it for each rule takes longer than most rules.
  func apply(_ rules: [Rule], and others: [Rule] = [], _ findings: inout Findings) {
    guard !rules.isEmpty || !others.isEmpty else { return }
    var own = RuleFindings(of: self, capacity: findings.capacity)
    own.apply(rules, in: self)
    own.apply(others, in: self)
    for finding in own.found { findings.add(finding) }
    if own.isTruncated { findings.truncate() }
  }
}

/// The findings of rules at one node.
public struct RuleFindings {
  let node: Node
  let model: ContentModel?
  let feed: FeedContext
  private var rules: [Rule] = []
  /// The index of the rule that is applied.
  private var current = 0
  private(set) var found: [Finding] = []

  private(set) var isTruncated = false
  private let capacity: Int

  private var rule: Rule { rules[current] }

  init(of context: RuleContext, capacity: Int) {
    (node, model, feed) = (context.node, context.model, context.feed)
    self.capacity = capacity
  }

  fileprivate mutating func apply(_ rules: [Rule], in context: RuleContext) {
    self.rules = rules
    for index in rules.indices {
      current = index
      rules[index].check(context, &self)
    }
  }

  /// Reports a problem of the node.
  ///
  /// - Parameters:
  ///   - message: The subject and its problem, lowercase and without a full stop.
  ///   - other: The node with the problem if it is another, such as a child.
  ///   - range: The bytes of the document to show, or `nil` for the name of the node.
  ///   - attribute: The name of the attribute with the problem.
  ///   - value: The value with the problem.
  ///   - help: The way to fix this problem, or `nil` for the help of the rule.
  ///   - context: The names of the node, or `nil` for those of the node itself.
  ///   - related: Other locations that are involved.
  public mutating func report(
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
      reference: reference(for: rule.description), related: related)
    if let context { diagnostic.context = context }
    found.append(Finding(diagnostic: diagnostic, node: other ?? node))
  }
}

import FeedCore
import FeedDocument
import FeedVocabulary

/// Walks a JSON Feed once: for each object its members, their values, then its rules.
struct JSONWalk {
  let feed: FeedContext

  func walk(_ root: Node, _ findings: inout Findings) {
    guard root.kind == .object else {
      return findings.add(
        .jsonfeedRootNotAnObject, "root must be an object, but is \(JSONWalk.describe(root.kind))", of: root)
    }
    visit(root, as: JSONFeedContentModels.feed, &findings)
  }

  private func visit(_ node: Node, as model: ObjectModel, _ findings: inout Findings) {
    var isSound = true
    for child in node.children {
      guard !findings.isTruncated else { return }
      guard let name = child.name?.local, !name.hasPrefix("_") else { continue }
      guard let row = model.members.first(where: { $0.term.name.local == name }) else {
        unknown(child, in: model, &findings)
        continue
      }
      isSound = check(child, as: row, &findings) && isSound
    }
    guard node.damage.isEmpty else { return }
    for row in model.members where node.member(row.term.name.local) == nil {
      guard row.occurrence.isRequired || row.occurrence == .recommended else { continue }
      findings.missing(row, in: node, model)
    }
    let context = RuleContext(node, model: nil, in: feed)
    context.apply(feed.index.rules(for: model.term.name.local), &findings)
  }

  /// Returns whether the value has the type of its member.
  private func check(_ node: Node, as row: MemberRow, _ findings: inout Findings) -> Bool {
    switch row.type {
    case .value: return checkValue(node, as: row.term, &findings)
    case .object(let model):
      guard expect(.object, words: "an object", of: node, as: row.term, &findings) else { return false }
      visit(node, as: model, &findings)
      return true
    case .array(let model):
      guard expect(.array, words: "an array", of: node, as: row.term, &findings) else { return false }
      for element in node.children where expect(.object, words: "an object", of: element, as: row.term, &findings) {
        visit(element, as: model, &findings)
      }
      return true
    case .strings:
      guard expect(.array, words: "an array", of: node, as: row.term, &findings) else { return false }
      for element in node.children { _ = expect(.string, words: "a string", of: element, as: row.term, &findings) }
      return true
    }
  }

  private func checkValue(_ node: Node, as term: AnyTerm, _ findings: inout Findings) -> Bool {
    let (kind, words): (NodeKind, String) =
      switch term.form {
      case .string: (.string, "a string")
      case .number: (.number, "a number")
      case .boolean: (.boolean, "true or false, without quotes")
      }
    guard expect(kind, words: words, of: node, as: term, &findings) else { return false }
    let text = node.text
    do throws(ValueError) {
      try term.check(text.bytes.span)
    } catch {
      findings.add(
        error, message: text.isEmpty ? "“\(term.name)” is empty" : nil, of: node,
        at: error.range.map { text.sourceRange($0) } ?? node.range, value: text.string, reference: term.reference)
      return false
    }
    checkText(text, of: node, as: term, &findings)
    return true
  }

  /// Applies the rules for titles and HTML to a string, but not to `content_text`, which may be about tags.
  private func checkText(_ text: DecodedText, of node: Node, as term: AnyTerm, _ findings: inout Findings) {
    let isShown = term.content == .html || JSONFeed.plainTexts.contains(term.name.local)
    guard isShown else { return }
    let context = RuleContext(string: node, content: term.content, in: feed, text: text)
    context.apply(feed.index.rules(for: term.content), &findings)
  }

  private func expect(
    _ kind: NodeKind, words: String, of node: Node, as term: AnyTerm, _ findings: inout Findings
  ) -> Bool {
    guard node.kind != kind else { return true }
    findings.add(
      .jsonfeedWrongType, "“\(term.name)” must be \(words), but is \(JSONWalk.describe(node.kind))",
      of: node, at: node.range.lowerBound..<min(node.range.upperBound, node.range.lowerBound + 40),
      help: node.kind == .null ? "remove the member" : "write \(literal(kind, of: node) ?? words)",
      reference: term.reference)
    return false
  }

  /// Returns a short value as it must be written to have a type, or `nil` if that is not clear.
  private func literal(_ kind: NodeKind, of node: Node) -> String? {
    guard [.string, .number, .boolean].contains(node.kind), node.range.count <= 40 else { return nil }
    let written = String(utf8: feed.document.source.bytes[node.range])
    switch kind {
    case .string: return "\"\(written)\""
    case .array: return "[ \(written) ]"
    case .number, .boolean:
      let value = node.text
      let isValue = kind == .number ? Int(value.string) != nil : ["true", "false"].contains(value.string)
      return node.kind == .string && isValue ? value.string : nil
    default: return nil
    }
  }

  private func unknown(_ node: Node, in model: ObjectModel, _ findings: inout Findings) {
    guard let name = node.name?.local else { return }
    let meant = SpellingSuggestion.of(name, in: model.members.map { $0.term.name.local })
    findings.add(
      .jsonfeedUnknownMember, "unknown member “\(name)” in “\(model.term.name)”", of: node,
      help: meant.map { "did you mean “\($0)”?" } ?? "begin the name of an extension with an underscore: “_\(name)”")
  }

  private static func describe(_ kind: NodeKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .element, .text, .comment, .processingInstruction: "something else"
    }
  }
}

extension RuleDescription {
  static let jsonfeedRootNotAnObject = RuleDescription(
    "jsonfeed/root-not-an-object", .error, "a JSON Feed must be an object", reference: .jsonFeed("Top-level"),
    why: "Feed readers find no members and reject the feed.",
    help: "write { \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": …, \"items\": [ … ] }",
    wrong: "[ { \"id\": \"1\" } ]",
    right: "{ \"version\": \"…\", \"title\": \"…\", \"items\": [ { \"id\": \"1\" } ] }")

  static let jsonfeedUnknownMember = RuleDescription(
    "jsonfeed/unknown-member", .warning, "names of extensions should begin with an underscore",
    reference: .jsonFeed("Extensions"),
    why: "Feed readers ignore unknown members; most often the name is a typo.",
    help: "correct the name, or begin it with an underscore",
    wrong: "\"descripton\": \"…\"",
    right: "\"description\": \"…\"")

  static let jsonfeedWrongType = RuleDescription(
    "jsonfeed/wrong-type", .error, "a member must have the type that the specification gives",
    reference: .jsonFeed("Top-level"),
    why: "Many feed readers reject the whole feed for one wrong type.",
    help: "write the type that the message names",
    wrong: "\"tags\": \"bread\"",
    right: "\"tags\": [ \"bread\" ]")
}

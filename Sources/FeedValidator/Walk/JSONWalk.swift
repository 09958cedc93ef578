import FeedCore
import FeedDocument
import FeedVocabulary

/// Goes through a JSON Feed once: per object its members, their values, then the rules for the object.
struct JSONWalk {
  let feed: FeedContext

  func walk(_ root: Node, _ findings: inout Findings) {
    guard root.kind == .object else {
      return findings.add(
        "jsonfeed/root-not-an-object", .error, "a JSON Feed is an object, and this is \(JSONWalk.describe(root.kind))",
        of: root, help: "put the items into an object: { \"version\": …, \"title\": …, \"items\": [ … ] }",
        reference: .jsonFeed("Top-level"))
    }
    visit(root, model: JSONFeedContentModels.feed, into: &findings)
  }

  private func visit(_ node: Node, model: ObjectModel, into findings: inout Findings) {
    var isSound = true
    for child in node.children {
      guard findings.room > 0 else { return findings.truncate() }
      guard let name = child.name?.local, !name.hasPrefix("_") else { continue }
      guard let row = model.members.first(where: { $0.term.name.local == name }) else {
        unknown(child, model: model, into: &findings)
        continue
      }
      isSound = check(child, row: row, into: &findings) && isSound
    }
    guard feed.document.isComplete else { return }
    for row in model.members where node.member(row.term.name.local) == nil {
      missing(row, in: node, model: model, into: &findings)
    }
    let visit = Visit(node, model: nil, in: feed)
    for rule in RuleIndex.all.rules(for: model.term.name.local) { rule.apply(to: visit, &findings) }
  }

  /// True when the value is what its member asks for.
  private func check(_ node: Node, row: MemberRow, into findings: inout Findings) -> Bool {
    switch row.type {
    case .value: return checkValue(node, as: row.term, into: &findings)
    case .object(let model):
      guard expect(.object, described: "an object", of: node, term: row.term, into: &findings) else { return false }
      visit(node, model: model, into: &findings)
      return true
    case .array(let model):
      guard expect(.array, described: "an array", of: node, term: row.term, into: &findings) else { return false }
      for element in node.children
      where expect(.object, described: "an object", of: element, term: row.term, into: &findings) {
        visit(element, model: model, into: &findings)
      }
      return true
    case .strings:
      guard expect(.array, described: "an array", of: node, term: row.term, into: &findings) else { return false }
      for element in node.children {
        _ = expect(.string, described: "a string", of: element, term: row.term, into: &findings)
      }
      return true
    }
  }

  private func checkValue(_ node: Node, as term: AnyTerm, into findings: inout Findings) -> Bool {
    let (kind, words): (NodeKind, String) =
      switch term.form {
      case .string: (.string, "a string")
      case .number: (.number, "a number")
      case .boolean: (.boolean, "true or false, without quotes")
      }
    guard expect(kind, described: words, of: node, term: term, into: &findings) else { return false }
    let text = node.text
    do throws(ValueError) {
      try term.check(text.bytes.span)
    } catch {
      findings.add(
        error.rule, .error, error.message, of: node, at: error.range.map { text.sourceRange($0) } ?? node.range,
        value: text.string, help: error.help, reference: term.reference)
      return false
    }
    checkText(node, text: text, as: term, into: &findings)
    return true
  }

  /// Has the rules for titles and HTML look at a text; what `content_text` holds may well be about tags.
  private func checkText(_ node: Node, text: DecodedText, as term: AnyTerm, into findings: inout Findings) {
    let isShown = term.content == .html || JSONFeed.plainTexts.contains(term.name.local)
    guard isShown else { return }
    let visit = Visit(string: node, term.content, feed, text: text)
    for rule in RuleIndex.all.rules(for: term.content) { rule.apply(to: visit, &findings) }
  }

  private func expect(
    _ kind: NodeKind, described words: String, of node: Node, term: AnyTerm, into findings: inout Findings
  ) -> Bool {
    guard node.kind != kind else { return true }
    findings.add(
      "jsonfeed/wrong-type", .error, "“\(term.name)” is \(JSONWalk.describe(node.kind)) here, and must be \(words)",
      of: node, at: node.range.lowerBound..<min(node.range.upperBound, node.range.lowerBound + 40),
      help: node.kind == .null ? "leave the member out" : "write \(words)", reference: term.reference)
    return false
  }

  private func unknown(_ node: Node, model: ObjectModel, into findings: inout Findings) {
    guard let name = node.name?.local else { return }
    let meant = NearMiss.of(name, in: model.members.map { $0.term.name.local })
    findings.add(
      "jsonfeed/unknown-member", .warning, "JSON Feed has no member “\(name)” in “\(model.term.name)”", of: node,
      help: meant.map { "did you mean “\($0)”?" } ?? "begin the name of an extension with an underscore: “_\(name)”",
      reference: .jsonFeed("Extensions"))
  }

  private func missing(_ row: MemberRow, in node: Node, model: ObjectModel, into findings: inout Findings) {
    guard row.occurrence.isRequired || row.occurrence == .recommended else { return }
    let name = row.term.name.local
    findings.add(
      RuleID(rawValue: "jsonfeed/\(model.term.name.local)-without-\(name.kebab)"),
      row.occurrence.isRequired ? .error : .warning, "this \(model.term.name) has no “\(name)”", of: node,
      help: "add \"\(name)\": …, with \(row.term.valueName.article)", reference: row.term.reference)
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

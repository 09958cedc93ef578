import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlEscapedTwice = RuleDescription(
    "html/escaped-twice", .warning, "HTML should be escaped only once",
    reference: SpecReference(
      "RSS Profile", "Description", url: "https://www.rssboard.org/rss-profile#element-channel-item-description"),
    why: "Feed readers show the tags as text.",
    help: "escape the markup once: &lt;p>, or write it in a CDATA section: <![CDATA[<p>…</p>]]>",
    wrong: "<description>&amp;lt;p&amp;gt;Rye&amp;lt;/p&amp;gt;</description>",
    right: "<description>&lt;p&gt;Rye&lt;/p&gt;</description>")
}

extension Rule {
  static let htmlEscapedTwice = Rule(.htmlEscapedTwice, at: [.text(.html), .construct]) { context, findings in
    let bytes = context.text.bytes.trimmingSpace()
    // A text about HTML has tags of its own, or other words around the escaped ones.
    guard context.kind == .html, !bytes.contains(UInt8(ascii: "<")), let name = enclosingTag(bytes) else { return }
    findings.report(
      "HTML is escaped twice: “<\(name)>” is shown as text",
      at: context.text.sourceRange(bytes.startIndex..<bytes.startIndex + 4 + name.utf8.count))
  }

  /// Returns the name of the escaped tag that text begins with, if it also ends with an escaped end tag.
  private static func enclosingTag(_ text: ArraySlice<UInt8>) -> String? {
    guard text.starts(with: "&lt;".utf8) else { return nil }
    let name = String(utf8: text.dropFirst(4).prefix(while: \.isASCIIAlphanumeric))
    let end = text.suffix(40).reversed()
    let inner = end.starts(with: ">".utf8) ? end.dropFirst(1) : end.dropFirst(4)
    let isClosed = end.starts(with: ">".utf8) || end.starts(with: ";tg&".utf8)
    guard isClosed, inner.drop(while: \.isASCIIAlphanumeric).starts(with: "/;tl&".utf8) else { return nil }
    return HTMLNames.html.contains(name) ? name : nil
  }
}

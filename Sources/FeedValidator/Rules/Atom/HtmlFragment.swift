import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content of a media type is a whole document of that type.
  static let htmlFragment = Rule(
    RuleDescription(
      "atom/html-fragment", .warning, "content of a media type is a whole document of that type", .rfc(4287, "4.1.3.3"),
      w3c: ["HtmlFragment"],
      why: "A reader gives it to the program for that type.",
      help: "write type=\"html\" for a piece of HTML",
      wrong: "<content type=\"text/html\">&lt;p&gt;…&lt;/p&gt;</content>",
      right: "<content type=\"html\">&lt;p&gt;…&lt;/p&gt;</content>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard let type = visit.node.attribute(Atom.contentType)?.value.string.lowercased(),
      visit.node.attribute(Atom.contentSource) == nil
    else { return }
    guard type == "text/html" || type == "application/xhtml+xml" else { return }
    let isWholeXHTML = visit.node.elements.contains { $0.name == DocumentName(Namespace.xhtml.uri, "html") }
    let isWholeHTML = TagScanner.finds("html", in: visit.text.bytes)
    guard !isWholeXHTML, !isWholeHTML else { return }
    findings.report("this is said to be a whole document of type “\(type)”, and is only a piece of one", value: type)
  }
}

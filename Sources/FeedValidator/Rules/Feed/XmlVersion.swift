import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is XML 1.0.
  static let xmlVersion = Rule(
    RuleDescription(
      "xml/version", .error, "a feed is XML 1.0", .xml("2.8", anchor: "sec-prolog-dtd"),
      w3c: ["BadXmlVersion"],
      why: "Few readers read anything else.",
      help: "write version=\"1.0\"",
      wrong: "<?xml version=\"1.1\"?>",
      right: "<?xml version=\"1.0\"?>"),
    at: [.root]
  ) { visit, findings in
    let bytes = visit.feed.document.source.bytes
    guard bytes.starts(with: "<?xml".utf8), !bytes.starts(with: "<?xml version=\"1.0\"".utf8),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let declaration = String(utf8: bytes[..<end])
    guard !declaration.contains("\"1.0\""), !declaration.contains("'1.0'") else { return }
    findings.report("the XML declaration does not say version 1.0", at: 0..<end + 1)
  }
}

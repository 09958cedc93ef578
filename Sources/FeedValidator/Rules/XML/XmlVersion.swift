import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let xmlVersion = RuleDescription(
    "xml/version", .error, "a feed must be XML 1.0", reference: .xml("2.8", anchor: "sec-prolog-dtd"),
    w3c: ["BadXmlVersion"],
    why: "Few feed readers support other versions.",
    help: "write version=\"1.0\"",
    wrong: "<?xml version=\"1.1\"?>",
    right: "<?xml version=\"1.0\"?>")
}

extension Rule {
  static let xmlVersion = Rule(.xmlVersion, at: [.root]) { context, findings in
    let bytes = context.feed.document.source.bytes
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, bytes[5].isSpace,
      !bytes.starts(with: "<?xml version=\"1.0\"".utf8),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let declaration = String(utf8: bytes[..<end])
    guard !declaration.contains("\"1.0\""), !declaration.contains("'1.0'") else { return }
    findings.report("XML version is not 1.0", at: 0..<end + 1)
  }
}

import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Versions that XML allows; the reader reports others, because they are not well-formed.
  static let xmlVersion = Rule(.xmlVersion, at: [.root]) { context, findings in
    let bytes = context.feed.document.source.bytes
    guard !bytes.starts(with: "<?xml version=\"1.0\"".utf8), let range = XMLScan.declaration(bytes),
      let version = XMLScan.version(bytes, declaredIn: range), version != "1.0", XMLScan.isVersion(version)
    else { return }
    findings.report("XML version is not 1.0", at: range)
  }
}

import FeedCore
import FeedSystem

extension RuleDescription {
  static let siteEnclosureLength = RuleDescription(
    "site/enclosure-length", .warning, "the length of an enclosure should be the size of its file",
    reference: .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    why: "Podcast apps use it to plan downloads, and some reject a file of another size.",
    help: "write the size of the file in bytes",
    wrong: "<enclosure length=\"1\" …/> for a file of 24986239 bytes",
    right: "<enclosure length=\"24986239\" …/>")
}

extension SiteRule {
  static let siteEnclosureLength = SiteRule(.siteEnclosureLength) { site, findings in
    for (link, file) in site.enclosureFiles {
      guard let length = link.length, let size = try? FileSystem.size(of: file), size != length else { continue }
      findings.report(
        "length of the enclosure is \(length), but “\(file)” has \(size) bytes", at: link.location,
        value: String(length))
    }
  }
}

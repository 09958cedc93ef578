import FeedCore
import FeedSystem

/// What the site's own files say of the enclosures that lead to them.
extension SiteRule {
  private static let enclosure = SpecReference.rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt")

  static let missingEnclosure = SiteRule(
    RuleDescription(
      "site/missing-enclosure", .error, "an enclosure on the site is a file", enclosure,
      why: "Podcast programs download it, and show an error when it is not there.",
      help: "put the file there, or mend the address",
      wrong: "<enclosure url=\"https://example.com/audio/1.mp3\" …/> without a file audio/1.mp3",
      right: "<enclosure url=\"https://example.com/audio/1.mp3\" …/> with the file")
  ) { site, findings in
    guard let layout = site.layout else { return }
    for link in site.links where link.relation == .enclosure && layout.contains(link.address) {
      guard layout.file(at: link.address) == nil else { continue }
      let file = layout.expectedFile(at: link.address).map { ": there is no file “\($0)”" } ?? ""
      findings.report("this enclosure leads nowhere\(file)", at: link.location, value: link.address.string)
    }
  }

  static let enclosureLength = SiteRule(
    RuleDescription(
      "site/enclosure-length", .warning, "an enclosure’s length is the size of its file", enclosure,
      why: "Podcast programs plan their downloads by it, and some refuse a file of another size.",
      help: "write the file’s size in bytes",
      wrong: "<enclosure length=\"1\" …/> for a file of 24986239 bytes",
      right: "<enclosure length=\"24986239\" …/>")
  ) { site, findings in
    forEachFile(of: site) { link, file in
      guard let length = link.length, let size = try? FileSystem.size(of: file), size != length else { return }
      findings.report(
        "the length of this enclosure is \(length), but “\(file)” has \(size) bytes", at: link.location,
        value: String(length))
    }
  }

  static let enclosureType = SiteRule(
    RuleDescription(
      "site/enclosure-type", .warning, "an enclosure’s type is that of its file", enclosure,
      why: "Podcast programs choose by it what they can play.",
      help: "write the type that servers give the file",
      wrong: "<enclosure url=\"https://example.com/1.mp3\" type=\"audio/wav\" …/>",
      right: "<enclosure url=\"https://example.com/1.mp3\" type=\"audio/mpeg\" …/>")
  ) { site, findings in
    forEachFile(of: site) { link, file in
      guard let type = link.type, let expected = MediaType(fileName: file),
        !MediaType(unchecked: type).isSynonym(of: expected)
      else { return }
      findings.report(
        "the type of this enclosure is \(type), but “\(file)” is served as \(expected)", at: link.location, value: type)
    }
  }

  private static func forEachFile(of site: SiteFacts, _ body: (FeedLink, String) -> Void) {
    guard let layout = site.layout else { return }
    for link in site.links where link.relation == .enclosure && layout.contains(link.address) {
      if let file = layout.file(at: link.address) { body(link, file) }
    }
  }
}

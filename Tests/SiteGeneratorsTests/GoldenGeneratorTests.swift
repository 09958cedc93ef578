import FeedContent
import FeedCore
import FeedMarkup
import FeedTesting
import Foundation
import SiteSettings
import Testing

@testable import ContentValues
@testable import SiteGenerators

/// The URLs, dates and texts of the sites of which `make test-peers` builds the same with the generators themselves.
@Suite struct GoldenGeneratorTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private func expect(_ text: String, _ name: String) throws {
    let file = Self.golden.appending(path: name)
    #expect(try text == Golden.text(of: file, recording: text), "\(name)")
  }

  private func expectAddresses(
    _ generator: GeneratorName, _ sites: [[String: String]], zone: String = "UTC"
  ) throws {
    let texts = try sites.map { files in
      let site = try GeneratorSite(files)
      let content = try site.load(generator, zone: zone)
      let lines = content.articles.map { article in
        let file = article.location.file.replacing(site.path + "/", with: "")
        return "\(file)\t\(article.url)\t\(article.published.rfc3339)\t\(article.language?.string ?? "-")"
      }
      return (lines.sorted() + site.report(content)).joined(separator: "\n") + "\n"
    }
    try expect(texts.joined(separator: "\n"), "\(generator.rawValue)-addresses.txt")
  }

  @Test func `Hugo’s URLs are those that were recorded`() throws {
    try expectAddresses(.hugo, HugoAddressTests.settings.map(HugoAddressTests.files))
  }

  @Test func `Jekyll’s URLs are those that were recorded`() throws {
    try expectAddresses(.jekyll, JekyllAddressTests.settings.map(JekyllAddressTests.files), zone: "Europe/Berlin")
  }

  @Test func `Pelican’s URLs are those that were recorded`() throws {
    try expectAddresses(.pelican, PelicanAddressTests.settings.map(PelicanAddressTests.files), zone: "Europe/Berlin")
  }

  private func expectTexts(
    _ generator: GeneratorName, _ samples: (samples: [String: String], files: [String: String]), _ name: String
  ) throws {
    let site = try GeneratorSite(samples.files)
    let content = try site.load(generator)
    #expect(content.articles.count == samples.samples.count)
    let texts = content.articles.map { article in
      "== \(article.slug)\n\(GeneratorTextTests.normal(article.body.text().rendered().html, of: article))\n"
    }
    try expect(texts.sorted().joined(), name)
  }

  @Test(arguments: [true, false]) func `Hugo’s texts are those that were recorded`(isUnsafe: Bool) throws {
    try expectTexts(.hugo, GeneratorTextTests.hugo(isUnsafe: isUnsafe), isUnsafe ? "hugo-unsafe.html" : "hugo.html")
  }

  @Test func `Jekyll’s texts are those that were recorded`() throws {
    try expectTexts(.jekyll, GeneratorTextTests.jekyll(), "jekyll.html")
  }

  @Test func `Pelican’s texts are those that were recorded`() throws {
    try expectTexts(.pelican, GeneratorTextTests.pelican(), "pelican.html")
  }
}

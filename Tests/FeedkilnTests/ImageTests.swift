import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// The images of articles and feeds, from their files to the feeds.
@Suite struct ImageTests {
  private func site(_ settings: String = "", _ rest: String = "") throws -> TestSite {
    func drawing(_ width: Int, _ height: Int) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"></svg>"
    }
    return try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      icon = "/icon.svg"
      logo = "/logo.svg"
      [feeds]
      \(settings)
      \(rest)
      """,
      "content/articles/a.md": "---\ntitle: A\ndate: 2024-01-01\nimage: /a.svg\n---\nText.\n",
      "content/articles/b.md": "---\ntitle: B\ndate: 2024-01-02\nimage: https://cdn.example/b.jpg\n---\nText.\n",
      "content/static/a.svg": drawing(1200, 630), "content/static/logo.svg": drawing(1600, 800),
      "content/static/slow.svg": drawing(90, 30),
    ])
  }

  private let image =
    "<media:content url=\"https://kiln.example/a.svg\" fileSize=\"72\" type=\"image/svg+xml\" medium=\"image\" "
    + "width=\"1200\" height=\"630\"/>"

  @Test(arguments: ["rss", "atom"]) func `an image is measured for newsletters and link previews`(
    format: String
  ) async throws {
    let site = try site()
    #expect(try await site.build().diagnostics == [])
    let text = try site.text("feed.\(format)")
    #expect(text.contains("<media:thumbnail url=\"https://kiln.example/a.svg\" width=\"1200\" height=\"630\"/>"))
    #expect(text.contains(image))
    #expect(
      text.contains("<media:content url=\"https://cdn.example/b.jpg\" type=\"image/jpeg\" medium=\"image\"/>"))
    #expect(!text.contains("enclosure"))
    let report = Validator().validate(Array(text.utf8), name: "feed.\(format)")
    #expect(report.diagnostics.filter { $0.severity > .info } == [])
  }

  @Test func `a measured image is an enclosure if the settings ask for it`() async throws {
    let site = try site("image_enclosures = true")
    _ = try await site.build()
    let rss = try site.text("feed.rss")
    #expect(
      rss.matches(of: /<enclosure .*>/).map { String($0.0) }
        == ["<enclosure url=\"https://kiln.example/a.svg\" length=\"72\" type=\"image/svg+xml\"/>"])
    #expect(rss.matches(of: /<media:content url="https:\/\/kiln/).count == 1)
    #expect(
      try site.text("feed.atom").contains("href=\"https://kiln.example/a.svg\" length=\"72\""))
    #expect(!(try site.text("feed.json").contains("attachments")))
  }

  @Test func `each feed can have its own icon and logo, with their dimensions in RSS`() async throws {
    let site = try site(
      "", "[[feeds.extra]]\nname = \"slow\"\ntitle = \"Slow\"\nicon = \"/s.svg\"\nlogo = \"/slow.svg\"")
    _ = try await site.build()
    func image(_ path: String) throws -> [String] {
      let text = try site.text(path)
      return ["url", "width", "height"].map { name in
        text.components(separatedBy: "<\(name)>").dropFirst().first?.components(separatedBy: "<").first ?? ""
      }
    }
    #expect(try image("feed.rss") == ["https://kiln.example/logo.svg", "144", "72"])
    #expect(try image("slow.rss") == ["https://kiln.example/slow.svg", "90", "30"])
    let atom = try site.text("slow.atom")
    #expect(atom.contains("<icon>https://kiln.example/s.svg</icon>"))
    #expect(atom.contains("<logo>https://kiln.example/slow.svg</logo>"))
    #expect(try site.text("feed.atom").contains("<icon>https://kiln.example/icon.svg</icon>"))
  }
}

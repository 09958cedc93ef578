import FeedContent
import SiteSamples
import Testing

/// The settings of a site.toml that `feedkiln init` replaces.
@Suite struct ReplacedSettingsTests {
  @Test(arguments: [
    ("base_url", "https://bread.se/", true), ("base_url", "http://localhost:4000/", false),
    ("base_url", "https://example.com/", false), ("base_url", "https://www.example.org/blog/", false),
    ("base_url", "http://192.168.0.2/", false), ("base_url", "bread.se", false), ("base_url", " ", false),
    ("title", "Bread", true), ("title", "", false), ("language", "pt-BR", true), ("language", "pt_BR", false),
    ("time_zone", "Europe/Lisbon", true), ("time_zone", "Europe/Lisbn", false), ("rights", "CC BY", true),
  ])
  func `a setting is kept if it is valid and no placeholder`(key: String, value: String, isKept: Bool) throws {
    let folder = try SampleFolder(["site.toml": "[site]\n\(key) = '\(value)'\n", "index.html": "<p>A</p>"])
    var site = DetectedSite(folder: folder.path)
    let old = try #require(ReplacedSettings("\(folder.path)/site.toml"))
    #expect(site.keep(old) == (isKept ? [key] : []))
  }
}

import FeedCore
import FeedSystem
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

/// The sizes of a podcast’s cover that directories accept.
@Suite struct CoverSizeTests {
  /// Returns whether a cover of a size is accepted.
  private func isAccepted(_ width: Int, _ height: Int) throws -> Bool {
    let folder = try SampleFolder([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [podcast]
      image = "/cover.png"
      explicit = false
      categories = ["Arts"]
      """
    ])
    func big(_ number: Int) -> [UInt8] {
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let png = signature + big(13) + Array("IHDR".utf8) + big(width) + big(height)
    try FileSystem.makeFolder("\(folder.path)/content/static")
    try FileSystem.replace("\(folder.path)/content/static/cover.png", with: png + [8, 2, 0, 0, 0])
    let rules = try SiteReader.read("\(folder.path)/site.toml").diagnostics.map(\.rule.rawValue)
    #expect(rules.filter { $0 != "podcast/cover-size" } == [])
    return rules.isEmpty
  }

  @Test func `a cover is a square of 1400 to 3000 pixels`() throws {
    try expectBounds(1400...3000, "pixels") { try isAccepted($0, $0) }
    #expect(try !isAccepted(1400, 1401) && !isAccepted(3000, 2999))
  }
}

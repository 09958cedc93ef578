import FeedCore
import SiteSamples
import Testing

@testable import SiteSettings

/// The `license` of site.toml.
@Suite struct LicenseTests {
  private func read(_ license: String) -> SiteReader.Result {
    let text = """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      license = \(license)
      """
    return SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".")
  }

  @Test func `a license is a name, a URL or both`() {
    let ccBy: IRI = "https://creativecommons.org/licenses/by/4.0/"
    let licenses: [(String, License)] = [
      ("\"CC-BY-4.0\"", License(name: "CC-BY-4.0", url: ccBy)),
      ("\"cc by 4.0\"", License(name: "CC-BY-4.0", url: ccBy)),
      ("\"\(ccBy)\"", License(name: "CC-BY-4.0", url: ccBy)),
      ("\"/license/\"", License(url: "https://bread.example/license/")),
      ("\"https://mill.example/license\"", License(url: "https://mill.example/license")),
      (
        "{name = \"Bread License\", url = \"/license/\"}",
        License(name: "Bread License", url: "https://bread.example/license/")
      ),
      ("{name = \"CC0-1.0\"}", License(name: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/")),
    ]
    for (text, license) in licenses {
      let result = read(text)
      #expect(result.site?.license == license, "\(text): \(report(result.diagnostics))")
    }
  }

  @Test func `errors are reported with their positions`() {
    #expect(
      report(read("\"CC-BY-5.0\"").diagnostics) == [
        "5:11 error: unknown license “CC-BY-5.0” (did you mean “CC-BY-4.0”?)"
      ])
    #expect(
      report(read("\"© Ada Lovelace, all rights reserved\"").diagnostics) == [
        "5:11 error: unknown license “© Ada Lovelace, all rights reserved” (write an SPDX identifier such as CC-BY-4.0, or the URL of the license)"
      ])
    #expect(
      report(read("{name = \"Bread License\"}").diagnostics) == [
        "5:11 error: “url” is missing (add the URL of the license as “url”)"
      ])
    #expect(read("[\"CC-BY-4.0\"]").site == nil)
  }
}

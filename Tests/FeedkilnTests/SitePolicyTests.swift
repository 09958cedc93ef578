import FeedContent
import FeedCore
import FeedValidator
import Feedkiln
import Testing

@Suite struct SitePolicyTests {
  private func policy(_ table: String) throws -> SitePolicy {
    let text = """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [validate]
      \(table)
      """
    let reading = SiteReader.read(bytes: Array(text.utf8), name: "blog/site.toml", folder: "blog")
    return SitePolicy(try #require(reading.site))
  }

  private func severities(_ policy: Policy) -> [Severity] {
    let report = Validator().validate(Array("<rss version='2.0'><titel/></rss>".utf8), name: "a.rss")
    return policy.apply(to: report).diagnostics.map(\.severity)
  }

  @Test func `a rule’s setting takes precedence over its vocabulary’s, in any order`() throws {
    let first = try policy("rules = { \"rss/unknown-element\" = \"info\", \"rss/*\" = \"off\" }").policy
    let last = try policy("rules = { \"rss/*\" = \"off\", \"rss/unknown-element\" = \"info\" }").policy
    #expect(severities(first) == [.info])
    #expect(severities(last) == [.info])
  }

  @Test func `the baseline is in the site’s folder`() throws {
    #expect(try policy("baseline = \"known.txt\"").baselineFile == "blog/known.txt")
  }

  @Test func `unknown rules and profiles are reported at their positions`() throws {
    let diagnostics = try policy("rules = { \"rss/unknown-elment\" = \"off\" }\nprofile = \"spotfy\"").diagnostics
    #expect(
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message) (\($0.help ?? ""))" } == [
        "6:11 unknown rule “rss/unknown-elment” (did you mean “rss/unknown-element”?)",
        "7:11 unknown profile “spotfy” (did you mean “spotify”?)",
      ])
  }
}

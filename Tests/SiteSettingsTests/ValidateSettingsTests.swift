import FeedCore
import SiteSamples
import Testing

@testable import SiteSettings

@Suite struct ValidateSettingsTests {
  private func read(_ table: String) -> SiteReader.Result {
    let text = """
      [site]
      title = "Bread"
      base_url = "https://example.com/"
      language = "en"
      \(table)
      """
    return SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".")
  }

  @Test func `the table is read with the positions of its values`() throws {
    let result = read(
      """
      [validate]
      rules = { "html/*" = "info", "atom/repeated-updated" = "off" }
      strict = true
      profile = "apple"
      baseline = "known.txt"
      """)
    #expect(report(result.diagnostics) == [])
    let settings = try #require(result.site).validate
    #expect(
      settings.rules.map { "\($0.value.name) \($0.value.level)" } == ["html/* info", "atom/repeated-updated off"])
    #expect(settings.rules.map { "\($0.location.line):\($0.location.column)" } == ["6:11", "6:30"])
    #expect(settings.isStrict)
    #expect(settings.profile?.value == "apple")
    #expect(settings.profile?.location.line == 8)
    #expect(settings.baseline == "known.txt")
  }

  @Test func `without the table, the policy is empty`() throws {
    #expect(try #require(read("").site).validate == ValidateSettings())
  }

  @Test(arguments: [
    (
      "rules = { \"atom/x\" = \"fatal\" }",
      "6:22 error: unknown value “fatal” of “atom/x” (write one of off, info, warning, error)"
    ),
    ("rules = { \"atom/x\" = \"eror\" }", "6:22 error: unknown value “eror” of “atom/x” (did you mean “error”?)"),
    (
      "rules = \"atom/x\"",
      """
      6:9 error: “rules” must be a table of rules and their levels, but is text \
      (write a table of rules and their levels)
      """
    ),
    ("rule = {}", "6:1 error: unknown key “rule” (did you mean “rules”?)"),
  ])
  func `errors in the table are reported at their positions`(line: String, message: String) {
    #expect(report(read("[validate]\n\(line)").diagnostics) == [message])
  }
}

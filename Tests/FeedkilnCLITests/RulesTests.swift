import Foundation
import Testing

@Suite struct RulesTests {
  @Test func `a rule is explained`() throws {
    let run = try CommandLineRun.feedkiln("explain", "json/trailing-comma", in: try TestFolder())
    #expect(run.output.hasPrefix("json/trailing-comma (error)\nThe last value must not be followed by a comma.\n"))
    #expect(run.exitCode == 0)
  }

  @Test func `an unknown rule is wrong usage, with a suggestion`() throws {
    let run = try CommandLineRun.feedkiln("explain", "json/trailing-coma", in: try TestFolder())
    #expect(
      run.errors.hasPrefix("Error: unknown rule “json/trailing-coma”: did you mean “json/trailing-comma”?\n"))
    #expect(run.exitCode == 64)
  }

  @Test func `rules are listed by vocabulary and severity`() throws {
    let run = try CommandLineRun.feedkiln(
      "rules", "--vocabulary", "json", "--severity", "warning", in: try TestFolder())
    #expect(run.output == "warning  json/byte-order-mark  JSON should not have a byte order mark\n")
  }

  @Test func `rules are listed as JSON`() throws {
    let run = try CommandLineRun.feedkiln("rules", "--json", "--vocabulary", "json", in: try TestFolder())
    let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(list["formatVersion"] as? String == "1.0")
    #expect((list["rules"] as? [Any])?.isEmpty == false)
  }

  @Test func `an unknown vocabulary is wrong usage`() throws {
    let run = try CommandLineRun.feedkiln("rules", "--vocabulary", "atm", in: try TestFolder())
    #expect(run.errors.hasPrefix("Error: unknown vocabulary “atm”: did you mean “atom”?\n"))
    #expect(run.exitCode == 64)
  }
}

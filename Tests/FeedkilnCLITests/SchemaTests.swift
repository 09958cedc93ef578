import FeedTesting
import Foundation
import Testing

/// `Documentation/site.schema.json`, with which editors check site.toml.
@Suite(.peers("jsonschema"))
struct SchemaTests {
  private func check(_ file: String) throws -> CommandLineRun {
    let folder = try TestFolder()
    return try CommandLineRun.run(
      try #require(Peer.path(ofPython: "python")),
      [CommandLineRun.package.appending(path: "Scripts/check_schema.py").path, file], in: folder)
  }

  @Test(arguments: ["site.toml", "Documentation/site-toml.md"])
  func `the sample site and the examples of the reference match the schema`(name: String) throws {
    let run = try check(CommandLineRun.package.appending(path: name).path)
    #expect(run.output == "" && run.errors == "" && run.exitCode == 0)
  }

  @Test func `invalid settings are reported`() throws {
    let folder = try TestFolder([
      "site.toml": """
      [site]
      titel = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      formats = ["rdf"]
      tags = { page = "/tags/", limit = -1 }
      [[feeds.extra]]
      name = "a"
      """
    ])
    let run = try check("\(folder.path)/site.toml")
    #expect(run.exitCode == 1)
    let lines = run.output.split(separator: "\n").map { $0.dropFirst("\(folder.path)/site.toml: ".count) }
    #expect(
      lines.sorted() == [
        "$.feeds.extra[0]: 'title' is a required property",
        "$.feeds.formats[0]: 'rdf' is not one of ['rss', 'atom', 'json']",
        "$.feeds.tags: {'page': '/tags/', 'limit': -1} is not valid under any of the given schemas",
        "$.site: 'title' is a required property",
        "$.site: Additional properties are not allowed ('titel' was unexpected)",
      ])
  }
}

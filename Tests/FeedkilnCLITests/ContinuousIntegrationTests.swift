import FeedCore
import Foundation
import Testing
import YAML

/// The steps that users run in CI, taken from the published files and run with bash.
@Suite struct ContinuousIntegrationTests {
  /// Returns a YAML text as strings, arrays and dictionaries.
  static func yaml(_ text: String) throws -> Any {
    var reader = try YAMLEventReader(Array(text.utf8)[...])
    _ = try reader.next()
    return try #require(try value(&reader))
  }

  /// Returns the next value, a string, list or dictionary, or `nil` at the end of the surrounding one.
  private static func value(_ reader: inout YAMLEventReader) throws -> Any? {
    switch try reader.next()?.kind {
    case .scalar(let text, _): return text
    case .listStart:
      var items: [Any] = []
      while let item = try value(&reader) { items.append(item) }
      return items
    case .mapStart:
      var entries: [String: Any] = [:]
      while let key = try value(&reader) as? String { entries[key] = try value(&reader) }
      return entries
    case .documentStart, .end, .alias, nil: return nil
    }
  }

  /// Returns the action’s steps by name.
  private static func steps() throws -> [String: [String: Any]] {
    let action = try #require(try yaml(DocumentationTests.page("action.yml")) as? [String: Any])
    let runs = try #require(action["runs"] as? [String: Any])
    #expect(runs["using"] as? String == "composite")
    let steps = try #require(runs["steps"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: steps.map { ($0["name"] as? String ?? "", $0) })
  }

  /// Runs a step of the action as GitHub does: with bash that stops at the first failure.
  private static func run(
    _ name: String, in folder: borrowing TestFolder, inputs: [String: String] = [:], environment: [String: String] = [:]
  ) throws -> CommandLineRun {
    let step = try #require(try steps()[name])
    #expect(step["shell"] as? String == "bash")
    let script = try #require(step["run"] as? String)
    var environment = environment
    for (key, value) in step["env"] as? [String: String] ?? [:] {
      guard let input = value.firstMatch(of: /^\$\{\{ inputs\.(\w+) \}\}$/) else { continue }
      environment[key] = inputs[String(input.1)]
    }
    return try CommandLineRun.run(
      "/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], in: folder, environment: environment)
  }

  @Test func `the action annotates problems and fails`() throws {
    let folder = try TestFolder(["feeds/bad.json": Sample.bad, "other/good.json": Sample.good])
    let run = try Self.run(
      "Validate", in: folder, inputs: ["paths": "feeds\nother", "arguments": "--strict --rule json/*=off"])
    #expect(run.output.hasPrefix("::error file=feeds/bad.json,line=2,col=57,endColumn=59,title=jsonfeed/wrong-type::"))
    #expect(run.exitCode == 1)
    #expect(try Self.run("Validate", in: folder, inputs: ["paths": "other", "arguments": ""]).exitCode == 0)
  }

  @Test func `the action writes SARIF before it fails`() throws {
    let folder = try TestFolder(["bad.json": Sample.bad])
    let inputs = ["paths": ".", "arguments": "", "sarif": "feedkiln.sarif"]
    #expect(try Self.run("Write SARIF", in: folder, inputs: inputs).exitCode == 0)
    #expect(try folder.text("feedkiln.sarif").contains("\"ruleId\": \"jsonfeed/wrong-type\""))
    let none = try Self.run("Write SARIF", in: folder, inputs: inputs.merging(["paths": "none.xml"]) { $1 })
    #expect(none.exitCode == 1)
  }

  @Test func `the action builds the program if there is no release`() throws {
    let folder = try TestFolder(["bin/make": "#!/bin/sh\necho \"make $*\"\n"])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/bin/make")
    let environment = [
      "PATH": "\(folder.path)/bin:/usr/bin:/bin", "GITHUB_ACTION_PATH": CommandLineRun.package.path,
      "GITHUB_PATH": "\(folder.path)/path", "RUNNER_TEMP": "\(folder.path)/temporary", "TAG": "main",
      "RELEASES": "http://127.0.0.1:1",
    ]
    let run = try Self.run("Get feedkiln", in: folder, environment: environment)
    #expect(run.output.hasSuffix("\nmake -C \(CommandLineRun.package.path) build\n"))
    #expect(try folder.text("path") == "\(CommandLineRun.package.path)/.build/release\n")
  }

  @Test func `the action fails if the download fails, and uses an installed program`() throws {
    let folder = try TestFolder()
    var environment = [
      "GITHUB_ACTION_PATH": CommandLineRun.package.path, "GITHUB_PATH": "\(folder.path)/path",
      "RUNNER_TEMP": "\(folder.path)/temporary", "TAG": "v1.0.0", "RELEASES": "http://127.0.0.1:1",
    ]
    #expect(try Self.run("Get feedkiln", in: folder, environment: environment).output == "")
    environment["PATH"] = "/usr/bin:/bin"
    let run = try Self.run("Get feedkiln", in: folder, environment: environment)
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/path"))
  }

  @Test func `the action accepts one path per line and writes a summary`() throws {
    let folder = try TestFolder(["my feeds/bad.json": Sample.bad, "good.json": Sample.good])
    let run = try Self.run(
      "Validate", in: folder, inputs: ["paths": "my feeds\ngood.json\n", "arguments": ""],
      environment: ["GITHUB_STEP_SUMMARY": "\(folder.path)/summary.md"])
    #expect(run.exitCode == 1)
    let summary = try folder.text("summary.md")
    #expect(summary.hasPrefix("## Feeds\n```text\n"))
    #expect(summary.contains("jsonfeed/wrong-type"))
    #expect(summary.hasSuffix("```\n"))
  }

  @Test func `the documented inputs equal the action’s inputs`() throws {
    let action = try #require(try Self.yaml(DocumentationTests.page("action.yml")) as? [String: Any])
    let inputs = try #require(action["inputs"] as? [String: Any]).keys
    let page = DocumentationTests.page("Documentation/validating-in-ci.md")
    for input in inputs { #expect(page.contains("| `\(input)` |")) }
    let workflow = try #require(try Self.yaml(DocumentationTests.blocks("yaml", in: page)[0]) as? [String: Any])
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    let used = try #require((jobs["feeds"]?["steps"] as? [[String: Any]])?.last?["with"] as? [String: Any])
    #expect(Set(used.keys).isSubset(of: inputs))
  }

  @Test func `GitLab’s job writes a JUnit report and fails`() throws {
    let page = DocumentationTests.page("Documentation/validating-in-ci.md")
    let pipeline = try #require(try Self.yaml(DocumentationTests.blocks("yaml", in: page)[1]) as? [String: Any])
    let job = try #require(pipeline["feeds"] as? [String: Any])
    let script = try #require(job["script"] as? [String]).joined(separator: "\n")
    let folder = try TestFolder(["public/feeds/bad.json": Sample.bad])
    let run = try CommandLineRun.run("/bin/bash", ["-eo", "pipefail", "-c", script], in: folder)
    #expect(run.exitCode == 1)
    let reports = ((job["artifacts"] as? [String: Any])?["reports"] as? [String: String])?["junit"]
    let report = try folder.text(try #require(reports))
    #expect(report.contains("<testsuite name=\"public/feeds/bad.json\" tests=\"1\" failures=\"1\">"))
  }

  @Test func `the pre-commit hook validates only feeds`() throws {
    let hooks = try #require(try Self.yaml(DocumentationTests.page(".pre-commit-hooks.yaml")) as? [[String: Any]])
    let hook = try #require(hooks.first)
    let files = try Regex(try #require(hook["files"] as? String))
    let names = ["a.rss", "x/b.atom", "feed.xml", "x/feed.json", "pom.xml", "package.json", "afeed.xml"]
    #expect(names.filter { $0.contains(files) } == ["a.rss", "x/b.atom", "feed.xml", "x/feed.json"])
    let entry = try #require(hook["entry"] as? String)
    let folder = try TestFolder(["feed.json": Sample.good, "x/feed.json": Sample.bad])
    #expect(try CommandLineRun.run("/bin/bash", ["-c", "\(entry) feed.json"], in: folder).output == "")
    #expect(try CommandLineRun.run("/bin/bash", ["-c", "\(entry) feed.json x/feed.json"], in: folder).exitCode == 1)
  }
}

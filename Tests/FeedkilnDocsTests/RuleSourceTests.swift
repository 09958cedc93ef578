import FeedCore
import FeedSystem
import FeedValidator
import FeedkilnDocs
import Foundation
import Testing

/// Checks of the sources that the compiler cannot make.
@Suite struct RuleSourceTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardized

  private static let files: [(path: String, text: String)] = {
    let paths = (try? FileSystem.files(below: sources.path).files) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      (path, (try? String(contentsOf: sources.appending(path: path), encoding: .utf8)) ?? "")
    }
  }()

  /// A description in the sources, with its Swift name and id.
  private static let definitions = files.flatMap { file in
    file.text.matches(of: /static let (\w+) = RuleDescription\(\s*"([^"\n]+)"/).map {
      (path: file.path, name: String($0.1), id: String($0.2))
    }
  }

  @Test func `each description is in the list of its target`() {
    #expect(Self.definitions.count > 300)
    for definition in Self.definitions {
      #expect(RuleCatalog.all[RuleID(rawValue: definition.id)] != nil, "\(definition.id) is in no list")
    }
  }

  @Test func `each described rule is defined once`() {
    #expect(Dictionary(grouping: Self.definitions, by: \.id).filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `the Swift name of a rule matches its id`() {
    for definition in Self.definitions {
      #expect(definition.name == Self.swiftName(definition.id), "\(definition.path)")
    }
  }

  @Test func `the path of a rule is Rules/Vocabulary/TheProblem`() throws {
    let rules = Self.definitions.filter { $0.path.hasPrefix("FeedValidator/Rules/") }
    #expect(rules.count > 180)
    let names = Dictionary(grouping: Self.files.filter { $0.path.hasPrefix("FeedValidator/") }) {
      $0.path.split(separator: "/").last
    }
    for rule in rules {
      let parts = rule.path.split(separator: "/")
      try #require(parts.count == 4)
      let (vocabulary, problem) = (rule.id.prefix { $0 != "/" }, rule.id.drop { $0 != "/" }.dropFirst())
      #expect(parts[2].lowercased() == vocabulary.filter { $0 != "-" })
      // Swift does not allow two files with the same name in a target; such names begin with the vocabulary.
      let (short, long) = (Self.upperCamel(problem), Self.upperCamel(rule.id[...]))
      #expect(parts[3] == "\(short).swift" || parts[3] == "\(long).swift", "\(rule.path)")
      if parts[3] == "\(long).swift", long != short {
        let isTaken = names["\(short).swift"] != nil || rules.filter { $0.id.hasSuffix("/\(problem)") }.count > 1
        #expect(isTaken, "\(rule.path) should be \(short).swift")
      }
    }
  }

  /// Where each fixture of a rule is: `Fixtures/Rules` of a folder of tests, or `Fixtures` of the validator’s.
  private static let fixtures: [(rule: String, folder: URL)] = {
    let tests = sources.appending(path: "../Tests").standardized
    let names = { (folder: URL) in ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
    let folders =
      names(tests).map { tests.appending(path: "\($0)/Fixtures/Rules") }
      + [tests.appending(path: "FeedValidatorTests/Fixtures")]
    return folders.flatMap { folder in
      names(folder).flatMap { vocabulary in
        names(folder.appending(path: vocabulary)).map {
          ("\(vocabulary)/\($0)", folder.appending(path: "\(vocabulary)/\($0)"))
        }
      }
    }
  }()

  /// It takes 8 MiB of HTML, for which a debug build needs minutes; `SanitizeTests` test its message.
  private static let withoutFixture: Set<String> = ["content/html-cut-short"]

  @Test func `each rule has one fixture with a bad and a good example and a report`() {
    // ContentModelFixtureTests make those of the rules that follow from content models.
    let generated = Set(RuleDescription.contentModels.map(\.id))
    let rules = RuleCatalog.all.rules.map(\.id).filter { !generated.contains($0) }.map(\.rawValue)
    #expect(rules.count > 450)
    let withFixture = Self.fixtures.map(\.rule)
    #expect(Set(rules).subtracting(Self.withoutFixture).subtracting(withFixture) == [])
    #expect(Set(withFixture).subtracting(rules) == [])
    #expect(Set(withFixture).count == withFixture.count)
    for (rule, folder) in Self.fixtures {
      let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      #expect(files.contains("report.txt"), "\(rule)")
      #expect(files.contains { $0.hasPrefix("good") }, "\(rule)")
    }
  }

  @Test func `no diagnostic is created from a string`() {
    for file in Self.files where !file.path.hasPrefix("FeedCore/") {
      let strings = file.text.matches(of: /(?:Diagnostic|ValueError)\(\s*"([a-z0-9-]+\/[a-z0-9-]+)"/).map {
        String($0.1)
      }
      #expect(strings == [], "\(file.path)")
    }
  }

  private static func swiftName(_ id: String) -> String {
    let name = upperCamel(id[...])
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func upperCamel(_ id: Substring) -> String {
    id.split { "/-".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

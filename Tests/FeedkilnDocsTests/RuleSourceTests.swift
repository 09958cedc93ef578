import FeedCore
import FeedSystem
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

import FeedSystem
import Foundation
import Testing

/// Rules for names in the sources that the compiler does not check.
@Suite struct SourceNameTests {
  private static let files: [(path: String, text: String)] = {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let paths = (try? FileSystem.files(below: sources.path).files) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      (path, (try? String(contentsOf: sources.appending(path: path), encoding: .utf8)) ?? "")
    }
  }()

  @Test func `no two types of the package have the same name`() {
    let types = Self.files.flatMap { file in
      file.text.matches(of: /(?m)^(?:public |package )?(?:final |indirect )?(?:struct|class|enum|actor|protocol) (\w+)/)
        .map { (name: String($0.1), path: file.path) }
    }
    #expect(types.count > 700)
    let repeated = Dictionary(grouping: types, by: \.name).filter { $0.value.count > 1 }
    #expect(repeated.mapValues { $0.map(\.path) } == [:])
  }

  @Test func `functions have at most three parameters without a label, and few have three`() {
    let function = /\b(?:func [^\s(<]+|init[?]?|subscript)(?:<[^>(]*>)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)/
    let functions = Self.files.flatMap { file in
      file.text.matches(of: function).map {
        let parameters = $0.1.replacing(/\([^()]*\)/, with: "")
        return (path: file.path, count: parameters.matches(of: /(?:^|,\s*|\n\s*)_ \w+:/).count)
      }
    }
    #expect(functions.count > 3000)
    #expect(functions.filter { $0.count > 3 }.map(\.path) == [])
    #expect(functions.filter { $0.count == 3 }.count < 10)
  }
}

import Foundation
import Testing

/// The programs in Documentation/library.md equal the snippets and have the documented output.
@Suite struct LibraryTests {
  @Test(arguments: [
    ("WriteAFeed", "xml"), ("WriteAThread", "xml"), ("ReadAFeed", "text"), ("CheckAFeed", "text"), ("AddARule", "text"),
    ("CleanAComment", "html"), ("ReadASite", "text"), ("BuildASite", "text"),
  ])
  func `a program of the page has the documented output`(name: String, language: String) throws {
    let page = DocumentationTests.page("Documentation/library.md")
    let program = DocumentationTests.page("Snippets/\(name).swift")
    let start = try #require(page.range(of: "`Snippets/\(name).swift`:\n\n```swift\n\(program)```\n"), "\(name)")
    let folder = try TestFolder([
      "site.toml": Sample.site,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01T09:30:00+01:00\n---\n\nTwo days of sourdough.\n",
    ])
    let run = try CommandLineRun.run(CommandLineRun.programs.appending(path: name).path, [], in: folder)
    #expect(run.errors == "")
    #expect(
      DocumentationTests.blocks(language, in: String(page[start.upperBound...])).first.map { $0 + "\n" } == run.output)
  }

  @Test func `every example is a documented package that is built`() throws {
    let examples = try FileManager.default.contentsOfDirectory(
      atPath: CommandLineRun.package.appending(path: "Examples").path)
    #expect(examples.count >= 2)
    for name in examples {
      #expect(DocumentationTests.page("Examples/\(name)/Package.swift").contains("path: \"../..\""), "\(name)")
      #expect(DocumentationTests.page("Examples/\(name)/README.md").hasPrefix("# "), "\(name)")
      let page = DocumentationTests.page("Documentation/library.md")
      #expect(page.contains("(../Examples/\(name)/README.md)"), "\(name)")
      let makefile = DocumentationTests.page("Makefile")
      #expect(makefile.contains("\tswift build --package-path Examples/\(name)\n"), "\(name)")
    }
  }

  @Test func `every program is on a page, and every library has a page`() throws {
    let files = FileManager.default
    let package = CommandLineRun.package
    let page = DocumentationTests.page("Documentation/library.md")
    for name in try files.contentsOfDirectory(atPath: package.appending(path: "Snippets").path) {
      #expect(page.contains("`Snippets/\(name)`:\n"), "\(name)")
    }
    let products = DocumentationTests.page("Package.swift").matches(of: /\.library\(name: "(\w+)", targets: \[(.+?)\]/)
      .map { (name: String($0.1), targets: $0.2.matches(of: /\w+/).map { String($0.0) }) }
    let documented =
      DocumentationTests.page("Makefile").firstMatch(of: /LIBRARIES = (.*)/)?.1.split(separator: " ") ?? []
    #expect(Set(products.flatMap(\.targets)) == Set(documented.map(String.init)))
    for product in products {
      #expect(page.contains("| `\(product.name)` | "), "\(product.name)")
      for target in product.targets {
        let catalog = DocumentationTests.page("Sources/\(target)/\(target).docc/\(target).md")
        #expect(catalog.hasPrefix("# ``\(target)``\n"), "\(target)")
      }
    }
  }

  /// The programs that need more than `Feeds`.
  private static let others: Set<String> = ["ReadASite", "BuildASite"]

  @Test func `each program for feeds imports Feeds only, and is built as a stranger builds it`() throws {
    let files = FileManager.default
    let package = CommandLineRun.package
    let programs = Set(
      try files.contentsOfDirectory(atPath: package.appending(path: "Snippets").path).map {
        String($0.dropLast(".swift".count))
      })
    let built = Set(try files.contentsOfDirectory(atPath: package.appending(path: "Examples/Articles/Sources").path))
    #expect(built == programs.subtracting(Self.others))
    for name in built {
      let program = DocumentationTests.page("Snippets/\(name).swift")
      #expect(program.matches(of: /(?m)^import \w+$/).map { String($0.0) } == ["import Feeds"], "\(name)")
      #expect(DocumentationTests.page("Examples/Articles/Sources/\(name)/main.swift") == program, "\(name)")
      #expect(DocumentationTests.page("Examples/Articles/Package.swift").contains("\"\(name)\""), "\(name)")
      #expect(DocumentationTests.page("Scripts/check_examples.sh").contains(" \(name)"), "\(name)")
    }
  }

  @Test func `each article shows a program that is built`() throws {
    let folder = "Sources/Feeds/Feeds.docc"
    let pages = try FileManager.default.contentsOfDirectory(atPath: CommandLineRun.package.appending(path: folder).path)
    let contents = DocumentationTests.page("\(folder)/Feeds.md")
    for page in pages where page != "Feeds.md" {
      let text = DocumentationTests.page("\(folder)/\(page)")
      #expect(contents.contains("- <doc:\(page.dropLast(".md".count))>\n"), "\(page)")
      let snippets = text.matches(of: /@Snippet\(path: "feedkiln\/Snippets\/(\w+)"\)/).map { String($0.1) }
      if page == "ServeAFeed.md" {
        let server = "Examples/HummingbirdServer/Sources/Server"
        #expect(text.contains("```swift\n\(DocumentationTests.page("\(server)/FeedResponse.swift"))```\n"))
        let route = DocumentationTests.blocks("swift", in: text).last ?? ""
        let routes = route.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        #expect(DocumentationTests.page("\(server)/Server.swift").contains(routes))
      } else {
        #expect(!snippets.isEmpty, "\(page)")
      }
      for name in snippets { #expect(!DocumentationTests.page("Snippets/\(name).swift").isEmpty, "\(name)") }
    }
  }
}

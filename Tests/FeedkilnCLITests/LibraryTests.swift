import Foundation
import Testing

/// The programs in Documentation/library.md equal the snippets and have the documented output.
@Suite struct LibraryTests {
  @Test(arguments: [
    ("BuildAFeed", "xml"), ("ReadAFeed", "text"), ("CheckAFeed", "text"), ("CleanAComment", "html"),
    ("ReadASite", "text"),
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
    let products = DocumentationTests.page("Package.swift").matches(of: /\.library\(name: "(\w+)", targets: \["(\w+)"/)
      .map { (name: String($0.1), target: String($0.2)) }
    let documented =
      DocumentationTests.page("Makefile").firstMatch(of: /LIBRARIES = (.*)/)?.1.split(separator: " ") ?? []
    #expect(Set(products.map(\.target)) == Set(documented.map(String.init)))
    for product in products {
      #expect(page.contains("| `\(product.name)` | "), "\(product.name)")
      let target = product.target
      let catalog = DocumentationTests.page("Sources/\(target)/\(target).docc/\(target).md")
      #expect(catalog.hasPrefix("# ``\(target)``\n"), "\(target)")
    }
  }
}

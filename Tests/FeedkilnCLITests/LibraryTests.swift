import Foundation
import Testing

/// The programs of Documentation/library.md are those of Snippets, and say what the page shows.
@Suite struct LibraryTests {
  @Test(arguments: [("BuildAFeed", "xml"), ("CheckAFeed", "text")])
  func `a program of the page does what the page says`(name: String, language: String) throws {
    let page = DocumentationTests.page("Documentation/library.md")
    let program = DocumentationTests.page("Snippets/\(name).swift")
    #expect(page.contains("```swift Snippets/\(name).swift\n\(program)```\n"))
    let run = try CommandLineRun.run(CommandLineRun.programs.appending(path: name).path, [], in: try TestFolder())
    #expect(DocumentationTests.blocks(language, in: page).map { $0 + "\n" } == [run.output])
  }
}

import FeedCore
import FeedSystem
import FeedValidator
import Foundation
import Testing

@Suite struct RuleTextTests {
  @Test(arguments: RuleCatalog.validator.rules.map(\.id.rawValue))
  func `each rule says what, why and what to do, with an example`(name: String) throws {
    let entry = try RuleCatalog.validator.rule(named: name)
    #expect(![entry.summary, entry.rationale, entry.help, entry.right].contains(""))
    #expect(entry.wrong != entry.right)
    #expect(entry.rationale.hasSuffix("."))
    #expect(!entry.help.hasSuffix("."))
  }

  @Test func `the pages of the rules are those that the program writes`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/rules").standardized
    for (path, text) in RulePage.all {
      let page = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(page == text, "Documentation/rules/\(path) is out of date: run “swift run FeedkilnPages”")
    }
    let pages = Set(RulePage.all.map(\.path))
    for path in try FileSystem.files(below: folder.path).files {
      #expect(pages.contains(path), "Documentation/rules/\(path) is the page of no rule: take it out")
    }
  }

  @Test func `the page of the vocabulary is the one that the program writes`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/vocabulary.md")
    #expect(
      try String(contentsOf: page.standardized, encoding: .utf8) == VocabularyPage.text,
      "Documentation/vocabulary.md is out of date: run “swift run FeedkilnPages”")
  }

  @Test func `an explanation says it all`() throws {
    let text = RuleExplanation(try RuleCatalog.validator.rule(named: "xml/bare-ampersand")).text
    #expect(
      text == """
        xml/bare-ampersand (error)
        An ampersand must be written &amp;.

        Why
          An ampersand begins a reference such as &lt;, and alone it stops every parser.

        What to do
          Write &amp; for each ampersand, in addresses too.

        Wrong
          <title>Salt & rye</title>

        Right
          <title>Salt &amp; rye</title>

        Reference
          XML 1.0, 2.1 <https://www.w3.org/TR/xml/#sec-well-formed>

        The W3C’s classes
          SAXError

        """)
  }
}

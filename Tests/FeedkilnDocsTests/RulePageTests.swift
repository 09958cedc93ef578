import FeedCore
import FeedSystem
import Foundation
import Testing

@testable import FeedkilnDocs

@Suite struct RulePageTests {
  @Test func `the pages of the rules equal the generated ones`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/rules").standardized
    for (path, text) in RulePage.all(of: .all) {
      let page = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(page == text, "Documentation/rules/\(path) is out of date: run “swift run FeedkilnPages”")
    }
    let pages = Set(RulePage.all(of: .all).map(\.path))
    for path in try FileSystem.files(below: folder.path).files {
      #expect(pages.contains(path), "Documentation/rules/\(path) has no vocabulary: remove it")
    }
  }

  @Test func `the page of the vocabulary equals the generated one`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/vocabulary.md")
    #expect(
      try String(contentsOf: page.standardized, encoding: .utf8) == VocabularyPage.text,
      "Documentation/vocabulary.md is out of date: run “swift run FeedkilnPages”")
  }

  @Test(arguments: [
    ("write it", "Write it."), ("write it.", "Write it."), ("did you mean it?", "Did you mean it?"),
    ("Write it", "Write it."), ("Is it?", "Is it?"), ("élan", "Élan."), ("12 of it", "12 of it."),
    ("“it” is wrong", "“it” is wrong."), ("<a> is wrong", "<a> is wrong."),
    ("why? because", "Why? because."),
  ])
  func `the summary and the help are sentences`(text: String, sentence: String) {
    #expect(text.asSentence == sentence)
    let rule = RuleDescription(
      "a/b", .error, text, why: "Because.", help: text, wrong: "x", right: "y")
    #expect(
      RuleExplanation(rule).text.hasPrefix("a/b (error)\n\(sentence)\n\nWhy\n  Because.\n\nFix\n  \(sentence)\n"))
  }

  @Test func `an explanation contains all parts of a description`() throws {
    let text = RuleExplanation(try RuleCatalog.all.rule(named: "xml/bare-ampersand")).text
    #expect(
      text == """
        xml/bare-ampersand (error)
        An ampersand must be written as &amp;.

        Why
          Feed readers stop at a bare ampersand, because it begins a reference such as &lt;.

        Fix
          Write &amp; for each ampersand, also in URLs.

        Wrong
          <title>Salt & rye</title>

        Right
          <title>Salt &amp; rye</title>

        Reference
          XML 1.0, 2.1 <https://www.w3.org/TR/xml/#sec-well-formed>

        W3C validator
          SAXError

        """)
  }
}

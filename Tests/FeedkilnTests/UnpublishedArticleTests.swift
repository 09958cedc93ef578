import FeedContent
import FeedCore
import Foundation
import Testing

@testable import Feedkiln

/// Articles marked as unpublished are in no output, in the words of any system and in any case of letters.
@Suite struct UnpublishedArticleTests {
  private static let marks = [
    "draft: true", "Draft: True", "DRAFT: TRUE", "draft: yes", "is_draft: true", "published: false", "Published: No",
    "publish: false", "status: draft", "status: Draft", "STATUS: DRAFT", "status: pending", "status: private",
    "status: in review", "post_status: private", "private: true", "Private: YES", "visibility: private",
    "Visibility: Private", "password: secret", "Password: 1234", "visibility: password", "state: draft",
  ]
  /// The marks that have another meaning to some generators.
  private static let own = [
    "status: hidden", "visibility: hidden", "hidden: true", "Hidden: True", "is_hidden: true", "status: trash",
    "deleted: true",
  ]

  private static func site(_ marks: [String], generator: String?, folder: String, date: String = "") -> [String: String]
  {
    // In the folder of the articles of some generators.
    let comments = "content/comments"
    let content = generator.map { "\n[content]\ngenerator = \"\($0)\"\ncomments = \"\(comments)\"\n" }
    var files = [
      "site.toml": SampleStore.settings() + (content ?? ""),
      "\(folder)/\(date)shown.md":
        "---\ntitle: Shown\ndate: 2024-03-01\npublished: true\nstatus: published\n---\n\nLoaves.\n",
    ]
    for (index, mark) in marks.enumerated() {
      let word = "planted\(index)x"
      files["\(folder)/\(date)\(word).md"] =
        "---\ntitle: \(word)\ndate: 2024-03-01\ntags: [\(word)]\nauthor: \(word)\n\(mark)\n---\n\n\(word)\n"
      files["\(comments)/\(word)/1.md"] = "---\ndate: 2024-03-02\nname: Ben\n---\n\nOn it.\n"
    }
    return files
  }

  @Test func `an unpublished native article appears nowhere`() async throws {
    let marks = Self.marks + Self.own
    let site = try TestSite(Self.site(marks, generator: nil, folder: "content/articles"))
    let report = try await site.build()
    #expect(report.content.published == 1)
    #expect(report.content.drafts == marks.count)
    #expect(report.content.comments.onUnpublished == marks.count)
    #expect(report.diagnostics.map(\.message) == [])
    try UnpublishedCommentTests.expectNothingPlanted(in: site, report, of: marks)
  }

  @Test(arguments: [
    ("hugo", "content/posts", ""), ("jekyll", "_posts", "2024-03-01-"), ("zola", "content", ""),
    ("eleventy", "posts", ""), ("astro", "src/content/blog", ""), ("publish", "Content/posts", ""),
  ])
  func `an unpublished article of a generator appears nowhere`(
    generator: String, folder: String, date: String
  ) async throws {
    let marks = Self.marks.filter { !$0.hasPrefix("state") }
    let site = try TestSite(Self.site(marks, generator: generator, folder: folder, date: date))
    let report = try await site.build()
    #expect(report.content.published == 1)
    #expect(report.content.drafts == marks.count, "\(report.diagnostics.map(\.message))")
    #expect(report.content.comments.onUnpublished == marks.count)
    try UnpublishedCommentTests.expectNothingPlanted(in: site, report, of: marks)
  }
}

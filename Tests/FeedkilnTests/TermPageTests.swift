import FeedCore
import FeedParsing
import Feedkiln
import Foundation
import Testing

/// Titles and descriptions of feeds from the pages of tags, categories, authors and sections.
@Suite struct TermPageTests {
  private func feed(_ path: String, of files: [String: String], generator: String? = nil) async throws -> Feed {
    var files = files
    files["site.toml"] = """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [content]
      \(generator.map { "generator = \"\($0)\"" } ?? "")
      [feeds]
      tags = true
      categories = { title = "{term} on {title}" }
      sections = true
      authors = true
      """
    let site = try TestSite(files)
    _ = try await site.build()
    return try Feed(parsing: Array(try site.text(path).utf8))
  }

  private func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndescription: All about it\n\(more)---\nText.\n"
  }

  private let article = """
    ---
    title: Rye
    date: 2024-03-01
    tags: [rye bread, oats]
    categories: [C#]
    author: Ada Lovelace
    taxonomies: {tags: [rye bread]}
    ---
    Text.
    """

  @Test(arguments: [(String?.none, "content/articles/"), ("hugo", "content/")])
  func `a term has the title and description of its page`(generator: String?, root: String) async throws {
    let files = [
      root + "notes/rye.md": article, root + "tags/_index.md": page("Tags"),
      root + "tags/rye-bread/_index.md": page("Loaves of rye"),
      root + "tags/oats/_index.md": page("Oats", "draft: true\n"),
      root + "categories/c/_index.md": page("C#"), root + "authors/ada-lovelace/_index.md": page("A. L."),
      root + "notes/_index.md": page("Notes of a baker"),
    ]
    let found = ["tags/rye-bread", "tags/oats", "categories/c~23", "authors/ada-lovelace", "sections/notes"]
    var headings: [String] = []
    for name in found {
      let feed = try await feed("\(name).atom", of: files, generator: generator)
      headings.append("\(feed.title) | \(feed.subtitle ?? "none")")
    }
    #expect(
      headings == [
        "Kiln: Loaves of rye | All about it", "Kiln: oats | none", "C# on Kiln | All about it",
        "Kiln: A. L. | All about it", "Kiln: Notes of a baker | All about it",
      ])
  }

  @Test func `Zola has pages of sections`() async throws {
    let text = "+++\ntitle = \"Rye\"\ndate = 2024-03-01\n+++\nText.\n"
    let feed = try await feed(
      "sections/notes.atom",
      of: [
        "config.toml": "base_url = \"https://kiln.example\"\n", "content/notes/rye.md": text,
        "content/notes/_index.md": "+++\ntitle = \"Notes of a baker\"\ndescription = \"Daily\"\n+++\n",
      ], generator: "zola")
    #expect([feed.title, feed.subtitle] == ["Kiln: Notes of a baker", "Daily"])
  }

  @Test(arguments: [(true, "Kiln: Loaves of rye", "All about it"), (false, "Kiln: rye bread", String?.none)])
  func `Jekyll has a collection of tags`(isWritten: Bool, title: String, description: String?) async throws {
    let feed = try await feed(
      "tags/rye-bread.atom",
      of: [
        "_config.yml": "collections: {tags: {output: \(isWritten)}}\n", "_posts/2024-03-01-rye.md": article,
        "_tags/rye-bread.md": page("Loaves of rye"),
      ], generator: "jekyll")
    #expect([feed.title, feed.subtitle] == [title, description])
  }
}

import FeedCore
import FeedImport
import FeedTesting
import Testing

@Suite struct RepeatedImportTests {
  private let here = try? ImportedFolder()

  @Test func `a second import changes nothing`() throws {
    let here = try #require(here)
    let first = try here.run(ImportedFolder.fixture("wordpress.xml"))
    let contents = try here.contents()
    let second = try here.run(ImportedFolder.fixture("wordpress.xml"))
    #expect(first.written.count == 7)
    #expect(second.written == [])
    #expect(second.unchanged == 7)
    #expect(try here.contents() == contents)
    #expect(second.unbalanced == [])
  }

  @Test func `an edited article is kept, unless force is set`() throws {
    let here = try #require(here)
    _ = try here.run(ImportedFolder.fixture("wordpress.xml"))
    let contents = try here.contents()
    try here.folder.write("articles/bread.html", "---\ntitle: Mine\n---\n")
    let second = try here.run(ImportedFolder.fixture("wordpress.xml"))
    #expect(second.kept == ["\(here.folder.path)/articles/bread.html"])
    #expect(second.tallies[.articles]?.skipped["in files changed since"] == 1)
    #expect(second.unbalanced == [])
    #expect(second.diagnostics.contains { $0.rule == "import/changed-since" && $0.location?.line == 13 })
    #expect(try here.contents().contains("title: Mine"))
    let third = try here.run(ImportedFolder.fixture("wordpress.xml")) { $0.force = true }
    #expect(third.written == ["\(here.folder.path)/articles/bread.html"])
    #expect(try here.contents() == contents)
  }

  @Test func `a dry run lists the files and writes none`() throws {
    let here = try #require(here)
    let dry = try here.run(ImportedFolder.fixture("wordpress.xml")) { $0.isDryRun = true }
    #expect(try here.contents() == "")
    #expect(dry.written == (try here.run(ImportedFolder.fixture("wordpress.xml"))).written)
  }

  @Test func `unapproved comments are imported if requested`() throws {
    let here = try #require(here)
    let report = try here.run(ImportedFolder.fixture("wordpress.xml")) { $0.includePending = true }
    #expect(report.tallies[.comments]?.skipped["not approved"] == nil)
    #expect(try here.contents().contains(#""state": "pending", "format": "html", "body": "<p>Waiting</p>\n""#))
  }

  @Test func `pages and other post types become articles if requested`() throws {
    let here = try #require(here)
    let report = try here.run(ImportedFolder.fixture("wordpress.xml")) { $0.types = ["page", "nav_menu_item"] }
    #expect(report.tallies[.articles]?.imported == 2)
    #expect(try here.contents().contains("== articles/about.html"))
  }
}

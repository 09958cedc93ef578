import FeedCore
import FeedTesting
import Testing

@testable import ContentValues

/// The names of files that are dated or not, and the order of comments with one id or one time.
@Suite struct NameAndOrderTests {
  @Test(
    arguments: [
      ("2024-03-01-rye", "rye", "2024-03-01"), ("a/2024-03-01-rye", "rye", "2024-03-01"),
      ("2024-03-01", "2024-03-01", nil),
      ("2024-03-01-", "2024-03-01-", nil), ("2024-3-01-rye", "2024-3-01-rye", nil),
      ("2024-02-30-rye", "2024-02-30-rye", nil),
      ("2024-02-29-rye", "rye", "2024-02-29"), ("2023-02-29-rye", "2023-02-29-rye", nil),
      ("24-03-01-rye", "24-03-01-rye", nil),
      ("2024-03-01_rye", "2024-03-01_rye", nil), ("2024-03-01rye", "2024-03-01rye", nil),
      ("x2024-03-01-rye", "x2024-03-01-rye", nil),
      ("2024-03-01-2024-04-01-rye", "2024-04-01-rye", "2024-03-01"), ("2024-03-01-a/rye", "rye", nil),
      ("2024-03-01-a/index", "a", "2024-03-01"), ("index", "index", nil), ("2024-00-01-rye", "2024-00-01-rye", nil),
      ("2024-12-31--", "-", "2024-12-31"),
    ] as [(String, String, String?)])
  func `a file name can begin with a date`(name: String, slug: String, date: String?) throws {
    let file = try #require(ArticleFile("\(name).md"))
    #expect(file.slug == slug)
    #expect(
      file.date.map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)-\($0.day < 10 ? "0" : "")\($0.day)" } == date)
  }

  @Test(arguments: ["a.md", "a.MD", "a.markdown", "a.html", "a.htm", "a.b.md"]) func `a file is an article`(
    name: String
  ) {
    #expect(ArticleFile(name) != nil)
  }

  @Test(arguments: ["a.txt", "md", "a.md.bak", "_index.md", "a/_index.html", ".md/a"])
  func `other files are no articles`(name: String) { #expect(ArticleFile(name) == nil) }

  private func paths(_ names: String...) -> [String] {
    names.compactMap { ArticleFile("\($0).md") }.withUniquePaths().map(\.path)
  }

  @Test func `the oldest of files with one name has it, unless one has no date`() {
    #expect(paths("2024-03-01-rye", "2023-03-01-rye", "2025-03-01-rye") == ["2024-03-01-rye", "rye", "2025-03-01-rye"])
    #expect(paths("2024-03-01-rye", "rye") == ["2024-03-01-rye", "rye"])
    #expect(paths("rye", "2024-03-01-rye", "2023-03-01-rye") == ["rye", "2024-03-01-rye", "2023-03-01-rye"])
    #expect(paths("2024-03-01-rye") == ["rye"])
    #expect(paths("a/2024-03-01-rye", "b/2023-03-01-rye") == ["a/rye", "b/rye"])
    #expect(paths("2024-03-01-rye", "2024-03-01-oat") == ["rye", "oat"])
  }

  // MARK: Comments

  private func comment(
    _ id: String, _ seconds: Int64, replyTo: String? = nil, state: CommentState = .approved, name: String? = nil
  ) -> Comment {
    Comment(
      id: id, replyTo: replyTo, authorName: name, published: Timestamp(secondsSinceEpoch: seconds), state: state,
      location: SourceLocation(file: "\(id).md"))
  }

  @Test func `of two comments with one id, the older one has the replies`() {
    for comments in [
      [comment("a", 1, name: "first"), comment("a", 2, name: "second"), comment("b", 3, replyTo: "a")],
      [comment("b", 3, replyTo: "a"), comment("a", 2, name: "second"), comment("a", 1, name: "first")],
    ] {
      let nodes = ThreadBuilder(comments).thread().nodes
      #expect(nodes.map(\.comment.id) == ["a", "a", "b"])
      #expect(nodes.last?.parent.map { nodes[$0].comment.authorName } == "first")
    }
  }

  @Test(
    arguments: [
      CommentState.approved: 1, .pending: 0, .spam: 0, .deleted: 0,
    ].map { ($0.key, $0.value) })
  func `only a published reply to a missing comment is reported`(state: CommentState, count: Int) {
    #expect(ThreadBuilder([comment("a", 1, replyTo: "gone", state: state)]).diagnostics.count == count)
  }

  @Test func `comments of one time are in the order of their ids`() {
    let thread = ThreadBuilder([comment("b", 1), comment("10", 1), comment("9", 1), comment("a", 1), comment("z", 0)])
    #expect(thread.thread().nodes.map(\.comment.id) == ["z", "10", "9", "a", "b"])
  }

  @Test(arguments: [
    ("1/2/69", 2069), ("1/2/70", 1970), ("1/2/00", 2000), ("1/2/99", 1999), ("1/2/1969", 1969), ("1/2/2070", 2070),
  ])
  func `a year of two digits is between 1970 and 2069`(text: String, year: Int) {
    #expect(NumericDate(text)?.civil(.dayFirst) == CivilDate(year: year, month: 2, day: 1))
    #expect(NumericDate(text)?.civil(.monthFirst) == CivilDate(year: year, month: 1, day: 2))
    #expect(NumericDate(text)?.civil(.yearFirst) == nil)
  }

  @Test(arguments: ["1/2", "1/2/3/4", "1/2/3", "123/2/2024", "1/2/202", "1/234/2024", "a/2/2024", "1-2/2024"])
  func `a number of another form is not a date`(text: String) { #expect(NumericDate(text) == nil) }
}

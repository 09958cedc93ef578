import FeedCore
import FrontMatter
import Testing

@testable import ContentValues

/// The marks with which articles and comments are kept back, alone and beside others.
@Suite struct PublicationMarkTests {
  private func node(_ members: [String]) throws -> DataNode {
    let source = Source(name: "a.json", text: "{\(members.joined(separator: ", "))}")
    return try JSONDataReader.read(source, 0..<source.bytes.count)
  }

  private enum Place { case listed, unlisted, unpublished }

  private func place(_ members: [String], isOwn: Bool) throws -> Place {
    let marks = PublicationMarks(try node(members), isOwn: isOwn)
    return marks.isUnpublished ? .unpublished : marks.isUnlisted ? .unlisted : .listed
  }

  @Test(arguments: [
    #""draft": true"#, #""Is-Draft": "Yes""#, #""private": 1"#, #""unpublished": "on""#, #""published": false"#,
    #""publish": "No""#, #""is_public": 0"#, #""password": "rye""#, #""post_password": "0rye""#, #""status": "Draft""#,
    #""state": "Pending Review""#, #""visibility": "private""#, #""post_status": "future""#,
  ])
  func `a mark keeps an article back, whatever else its file says`(mark: String) throws {
    let others = [
      #""title": "Rye""#, #""draft": false"#, #""private": false"#, #""published": true"#, #""public": "yes""#,
      #""password": """#, #""status": "published""#, #""visibility": "public""#, #""unlisted": true"#,
    ]
    for isOwn in [true, false] {
      #expect(try place([mark], isOwn: isOwn) == .unpublished)
      for other in others where other.prefix(6) != mark.prefix(6) {
        #expect(try place([mark, other], isOwn: isOwn) == .unpublished, "\(other)")
        #expect(try place([other, mark], isOwn: isOwn) == .unpublished, "\(other)")
      }
    }
  }

  @Test(arguments: [
    #""draft": false"#, #""draft": "rye""#, #""private": "no""#, #""published": true"#, #""published": "2024-03-01""#,
    #""public": """#, #""password": """#, #""password": false"#, #""password": "No""#, #""status": "published""#,
    #""status": "rye""#, #""visibility": "public""#, #""unlisted": false"#, #""title": "draft""#,
  ])
  func `other values do not keep an article back`(member: String) throws {
    for isOwn in [true, false] { #expect(try place([member], isOwn: isOwn) == .listed) }
  }

  @Test(arguments: [#""hidden": true"#, #""is_hidden": "yes""#, #""deleted": true"#, #""visibility": "hidden""#])
  func `words that themes use otherwise are marks only in our own rules`(mark: String) throws {
    #expect(try place([mark], isOwn: true) == .unpublished)
    #expect(try place([mark], isOwn: false) == .listed)
    #expect(try place([mark, #""status": "draft""#], isOwn: false) == .unpublished)
  }

  @Test(arguments: [
    #""unlisted": true"#, #""Is-Unlisted": "y""#, #""status": "Unlisted""#, #""visibility": "unlisted""#,
  ])
  func `an unlisted article is published`(mark: String) throws {
    for isOwn in [true, false] { #expect(try place([mark, #""draft": false"#], isOwn: isOwn) == .unlisted) }
  }

  // MARK: Comments

  @Test(arguments: [
    (#""approved": false"#, CommentState.pending), (#""approved": "False""#, .pending), (#""visible": "NO""#, .pending),
    (#""approved": "spam""#, .spam), (#""is_public": "trash""#, .deleted), (#""approved": "rye""#, .pending),
    (#""published": "Off""#, .pending), (#""spam": "no""#, .approved), (#""spam": "No""#, .approved),
    (#""status": "rye""#, .pending), (#""blocked": true"#, .pending),
  ])
  func `a mark of a comment or of its author keeps the comment back`(mark: String, state: CommentState) throws {
    #expect(CommentState(marksOf: try node([mark])) == state)
    #expect(CommentState(marksOf: try node([mark]), by: nil) == state)
    #expect(CommentState(marksOf: try node([mark]), by: try node([])) == state)
    #expect(CommentState(marksOf: try node([mark]), by: try node([#""approved": true"#])) == state)
    #expect(CommentState(marksOf: try node([]), by: try node([mark])) == state)
  }

  @Test func `of a mark of a comment and one of its author the first counts`() throws {
    let marks = [#""spam": true"#, #""deleted": true"#]
    #expect(CommentState(marksOf: try node([marks[0]]), by: try node([marks[1]])) == .spam)
    #expect(CommentState(marksOf: try node([marks[1]]), by: try node([marks[0]])) == .deleted)
  }

  @Test func `the last change of a thread is that of its newest edit`() {
    func outline(_ dates: [(Int64, Int64?)]) -> ThreadOutline {
      ThreadOutline(
        CommentThread(
          comments: dates.enumerated().map { index, date in
            Comment(
              id: "\(index)", published: Timestamp(secondsSinceEpoch: date.0),
              updated: date.1.map { Timestamp(secondsSinceEpoch: $0) }, location: SourceLocation(file: "a.md"))
          }))
    }
    let table: [(dates: [(Int64, Int64?)], last: Int64)] = [
      ([(1, nil), (2, nil)], 2), ([(1, 9), (2, nil)], 9), ([(1, 2), (3, nil)], 3),
    ]
    for (dates, last) in table {
      #expect(outline(dates).lastChange.secondsSinceEpoch == last)
    }
  }
}

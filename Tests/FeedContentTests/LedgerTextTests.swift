import ContentValues
import FeedCore
import FeedSystem
import Testing

@testable import FeedContent

/// Everything that a ledger stores is read as it was written, and what is not valid is not read.
@Suite struct LedgerTextTests {
  private func read(_ text: String) -> IDLedgerReader {
    IDLedgerReader(Source(name: "feedkiln.ids", text: text))
  }

  private func entry(_ path: String, _ id: String) -> IDLedger.Entry {
    var entry = IDLedger.Entry(
      path: path, id: IRI(unchecked: id), page: "/\(id.count)/", name: Fingerprint("n\(id)".utf8),
      text: Fingerprint("t\(id)".utf8))
    entry.place = ArticlePlace(
      path: path, page: entry.page, templatePath: path, slug: ArticlePlace.lastPart(of: path))
    return entry
  }

  @Test func `paths with marks are read as they were written`() throws {
    let date = try Timestamp(rfc3339: "2024-05-01T10:00:00+02:00")
    let names = [
      "a|b", "|", "#a", "a#b", "!a", "a!b", "50%", "%7C", "a\tb", "a\nb", "a\u{1F}b", "a b", "a=b", "a@b", "ÿ", "x/#y",
      "gone", "was=a",
    ]
    for (number, name) in names.enumerated() {
      var entry = entry(name, "urn:example:\(number)")
      for other in names {
        entry.former.append(ArticlePlace(path: other, page: "/p/", templatePath: name, slug: other, published: date))
      }
      (entry.published, entry.addedAfter, entry.isGone) = (date, date.following, number.isMultiple(of: 2))
      entry.place = ArticlePlace(
        path: name, page: entry.page, templatePath: "t\(name)", slug: "s\(name)", published: date)
      entry.comments = [
        PublishedComment(key: Fingerprint("1".utf8)), PublishedComment(key: Fingerprint("2".utf8), addedAfter: date),
      ]
      var ledger = IDLedger(entries: [entry])
      ledger.archives = [name: [[Fingerprint("1".utf8)], [Fingerprint("2".utf8), Fingerprint("3".utf8)]]]
      ledger.terms = [IDLedger.FeedTerm(family: "tags", term: name), IDLedger.FeedTerm(family: "", term: name)]
      ledger.feeds = IDLedger.FeedOrigin(base: IRI(unchecked: "https://a.example/"), authority: "a.example,2024")
      let reader = read(String(utf8: ledger.bytes))
      #expect(reader.ledger == ledger, "\(name)")
      #expect(reader.diagnostics.isEmpty, "\(name)")
    }
  }

  @Test func `lines that are not valid are reported`() {
    let print = String(repeating: "0", count: 16)
    let article = "a\turn:example:a\t/a/\t\(print)\t\(print)"
    let table: [(String, [Int])] = [
      (article, []), ("a\turn:example:a\t/a/\t\(print)", [1]), ("a\tnone\t/a/\t\(print)\t\(print)", [1]),
      ("a\turn:example:a\t/a/\t\(print)\t\(print.dropLast())", [1]),
      ("\(article)\n\(article)", [2]),
      ("\(article)\nb\turn:example:a\t/b/\t\(print)\t\(print)", [2]),
      ("\(article)\na\turn:example:b\t/a/\t\(print)\t\(print)", [2]),
      ("\(article)\nb\turn:example:b\t/a/\t\(print)\t\(print)", []),
      ("\(article)\nb\turn:example:b\t/b/\t\(print)\t\(print)\nc\turn:example:b\t/c/\t\(print)\t\(print)", [3]),
      ("\(article)\tgone", []), ("\(article)\tgone=", [1]), ("\(article)\tdate", [1]), ("\(article)\tdate=", [1]),
      ("\(article)\tafter=2024", [1]), ("\(article)\t2024-01-01T00:00:00Z", []), ("\(article)\tother=1", [1]),
      ("\(article)\twas=a|/a/|a|a|", []), ("\(article)\twas=a|/a/|a|a", [1]), ("\(article)\twas=a|/a/|a|a||", [1]),
      ("\(article)\twas=|/a/|a|a|", [1]),
      ("\(article)\tcomments=", []), ("\(article)\tcomments=\(print)", []), ("\(article)\tcomments=\(print)1", [1]),
      ("\(article)\tcomments=\(print)@2024-01-01T00:00:00Z \(print)", []), ("\(article)\tcomments=\(print)@", [1]),
      ("!archive\ta\t1\t\(print)", []), ("!archive\ta\t1\t", []), ("!archive\ta\t0\t\(print)", [1]),
      ("!archive\ta\t2\t\(print)", [1]), ("!archive\ta\t1\t\(print)\n!archive\ta\t1\t\(print)", [2]),
      ("!archive\ta\t1\t\(print)\n!archive\ta\t2\t\(print)", []),
      ("!archive\ta\t1\t\(print)\n!archive\ta\t3\t\(print)", [2]),
      ("!archive\ta\t1\t\(print)\n!archive\tb\t2\t\(print)", [2]), ("!archive\ta\t1\t\(print) 1", [1]),
      ("!archive\ta\t1", [1]), ("!term\ttags\ta", []), ("!term\ttags\ta\n!term\ttags\ta", [2]),
      ("!term\ttags\ta\n!term\tposts\ta", []), ("!term\ttags", [1]),
      ("!feeds\thttps://a.example/\ta.example,2024", []), ("!feeds\tnone\ta.example,2024", [1]),
      ("!feeds\thttps://a.example/\ta\n!feeds\thttps://b.example/\tb", [2]), ("!other\ta\tb", [1]),
      ("# \(article)", []), ("\n\n\(article)\n", []), ("<<<<<<< HEAD", [1]),
    ]
    for (text, lines) in table {
      #expect(read(text).diagnostics.compactMap { $0.location?.line } == lines, "\(text)")
    }
  }

  @Test func `comments that could not be read keep their places`() {
    let (a, b, c) = (Fingerprint("a".utf8), Fingerprint("b".utf8), Fingerprint("c".utf8))
    let table: [(new: [Fingerprint], isTakenIfKeeping: Bool)] = [
      ([], false), ([a], false), ([a, b], true), ([b, a], true), ([a, b, c], true), ([a, c], false), ([c], false),
    ]
    for (new, isTaken) in table {
      for isKeeping in [false, true] {
        var one = entry("one", "urn:example:1")
        one.comments = [a, b].map { PublishedComment(key: $0) }
        var ledger = IDLedger(entries: [one, entry("two", "urn:example:2")])
        ledger.setComments([one.id: new.map { PublishedComment(key: $0) }], keepingLost: isKeeping)
        #expect(ledger.entries[0].comments.map(\.key) == (isTaken || !isKeeping ? new : [a, b]), "\(new) \(isKeeping)")
        #expect(ledger.entries[1].comments.isEmpty)
      }
    }
  }
}

import FeedTesting
import Testing

@testable import FeedImport

/// The states of comments and articles in exports: only what was published is imported.
@Suite struct ExportStateTests {
  private func imported(_ text: String, pending: Bool) throws -> (contents: String, report: ImportReport) {
    let here = try ImportedFolder()
    let report = try here.run(here.folder.write("exports/a.txt", text)) { $0.includePending = pending }
    return (try here.contents(), report)
  }

  /// Expects that a comment is imported, imported only with pending comments, or never.
  private func expect(
    _ text: (_ form: String) -> String, _ form: String, always: Bool, pending: Bool
  ) throws {
    for (includesPending, isImported) in [(false, always), (true, pending)] {
      let (contents, report) = try imported(text(form), pending: includesPending)
      #expect(contents.contains("Loaves") == isImported, "\(form), pending: \(includesPending)\n\(contents)")
      #expect(report.tallies[.comments]?.imported == (isImported ? 1 : 0), "\(form), pending: \(includesPending)")
      #expect(report.unbalanced == [])
    }
  }

  @Test(arguments: [
    ("", true, true), ("<isApproved>true</isApproved>", true, true), ("<isApproved>1</isApproved>", true, true),
    ("<isApproved>false</isApproved>", false, true), ("<isApproved></isApproved>", true, true),
    ("<isSpam>true</isSpam>", false, false), ("<isSpam>false</isSpam>", true, true),
    ("<isSpam>Yes</isSpam><isApproved>false</isApproved>", false, false),
    ("<isDeleted>true</isDeleted><isApproved>false</isApproved>", false, false),
    ("<isFlagged>true</isFlagged><isApproved>false</isApproved>", false, false),
    ("<isFlagged>true</isFlagged>", false, false), ("<isFlagged>1</isFlagged>", false, false),
    ("<isFlagged>yes</isFlagged>", false, false), ("<isFlagged>0</isFlagged>", true, true),
    ("<isDeleted>1</isDeleted>", false, false),
  ])
  func `a comment of Disqus is approved, pending or neither`(form: String, always: Bool, pending: Bool) throws {
    let text = { (form: String) in
      """
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      <thread dsq:id="1"><link>https://bread.example/rye/</link></thread>
      <post dsq:id="2"><message>Loaves</message><createdAt>2024-03-01T00:00:00Z</createdAt><thread dsq:id="1"/>\(form)</post>
      </disqus>
      """
    }
    try expect(text, form, always: always, pending: pending)
  }

  @Test(arguments: [
    ("", true, true), ("<blogger:status>LIVE</blogger:status>", true, true),
    ("<blogger:status>live</blogger:status>", true, true), ("<blogger:status>PENDING</blogger:status>", false, true),
    ("<blogger:status>DRAFT</blogger:status>", false, true), ("<blogger:status>SPAM</blogger:status>", false, false),
    ("<blogger:status>TRASHED</blogger:status>", false, false),
    ("<blogger:status>SOFT_TRASHED</blogger:status>", false, false),
    ("<blogger:status>rye</blogger:status>", false, false),
    ("<app:control><app:draft>yes</app:draft></app:control>", false, true),
    ("<app:control><app:draft>no</app:draft></app:control>", true, true),
    ("<app:control><app:draft>yes</app:draft></app:control><blogger:status>SPAM</blogger:status>", false, false),
    ("<blogger:trashed>2024-03-02T00:00:00Z</blogger:trashed>", false, false),
    ("<blogger:trashed>2024-03-02T00:00:00Z</blogger:trashed><blogger:status>PENDING</blogger:status>", false, false),
  ])
  func `a comment of Blogger is live, pending or neither`(form: String, always: Bool, pending: Bool) throws {
    let text = { (form: String) in
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"
        xmlns:app="http://www.w3.org/2007/app"><id>tag:blogger.com,1999:blog-1.archive</id>
      <entry><id>tag:blogger.com,1999:blog-1.post-1</id><blogger:type>POST</blogger:type><title>Rye</title>
        <published>2024-03-01T00:00:00Z</published></entry>
      <entry><id>tag:blogger.com,1999:blog-1.post-2</id><blogger:type>COMMENT</blogger:type>
        <blogger:parent>tag:blogger.com,1999:blog-1.post-1</blogger:parent><content>Loaves</content>
        <published>2024-03-02T00:00:00Z</published>\(form)</entry></feed>
      """
    }
    try expect(text, form, always: always, pending: pending)
  }

  @Test(
    arguments: [
      (nil, true, true), ("1", true, true), ("Approved", true, true), ("0", false, true), ("hold", false, true),
      ("spam", false, false), ("trash", false, false), ("post-trashed", false, false), ("rye", false, false),
      ("2", false, false),
    ] as [(String?, Bool, Bool)])
  func `a comment of WordPress is approved, pending or neither`(word: String?, always: Bool, pending: Bool) throws {
    let text = { (form: String) in
      """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><wp:wxr_version>1.2</wp:wxr_version><link>https://bread.example</link>
      <item><title>Rye</title><wp:post_id>7</wp:post_id><wp:post_name>rye</wp:post_name><wp:post_type>post</wp:post_type>
      <wp:post_date>2024-03-01 09:30:00</wp:post_date><content:encoded>Text</content:encoded><wp:comment>
      <wp:comment_id>2</wp:comment_id><wp:comment_content>Loaves</wp:comment_content>
      <wp:comment_date>2024-03-02 09:30:00</wp:comment_date>\(form)</wp:comment></item></channel></rss>
      """
    }
    let form = word.map { "<wp:comment_approved>\($0)</wp:comment_approved>" } ?? ""
    try expect(text, form, always: always, pending: pending)
  }

  @Test(
    arguments: [
      (nil, false), ("Publish", false), ("publish", false), ("Future", false), ("Draft", true), ("Review", true),
      ("Unpublish", true), ("rye", true),
    ] as [(String?, Bool)])
  func `an entry of Movable Type with another state is a draft`(status: String?, isDraft: Bool) throws {
    let line = status.map { "STATUS: \($0)\n" } ?? ""
    let text = try imported(
      "TITLE: Rye\nBASENAME: rye\n\(line)DATE: 03/01/2024 10:00:00 AM\n-----\nBODY:\nLoaves\n-----\n--------\n",
      pending: true
    ).contents
    #expect(text.contains("Loaves") && text.contains("draft: true") == isDraft, "\(text)")
  }

  @Test(arguments: [("-----\t", "-----"), ("--------\t", "--------"), ("-----\t\t", "-----\t\t"), ("------", "------")])
  func `hyphens with a tab are text`(line: String, shown: String) throws {
    let head = "TITLE: Rye\nBASENAME: rye\nDATE: 03/01/2024 10:00:00 AM\nCONVERT BREAKS: 0\n-----\n"
    let (text, report) = try imported(head + "BODY:\nLoaves\n\(line)\nCrumbs\n-----\n--------\n", pending: false)
    #expect(report.tallies[.articles]?.imported == 1)
    #expect(text.contains("Loaves\n\(shown)\nCrumbs"), "\(text)")
  }

  @Test(arguments: [
    ("2024-03-01T00:00:00Z", false), ("2024-03-01T01:00:00+01:00", false), ("2024-02-29T23:59:59Z", false),
    ("2024-03-01T00:00:01Z", true), ("2024-03-02T00:00:00Z", true),
  ])
  func `an article was updated only after its date`(updated: String, isUpdated: Bool) throws {
    let text = try imported(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
      <id>tag:blogger.com,1999:blog-1.archive</id><entry><id>tag:blogger.com,1999:blog-1.post-1</id>
      <blogger:type>POST</blogger:type><title>Rye</title><content>Loaves</content>
      <published>2024-03-01T00:00:00Z</published><updated>\(updated)</updated>
      <blogger:status>LIVE</blogger:status></entry></feed>
      """, pending: false
    ).contents
    #expect(text.contains("Loaves") && text.contains("\nupdated: ") == isUpdated, "\(text)")
  }

  @Test(arguments: [("LIVE", 1), ("DRAFT", 1), ("rye", 1), ("TRASHED", 0), ("SOFT_TRASHED", 0), ("soft_trashed", 0)])
  func `an article of Blogger in the trash is skipped, and one that is not live is a draft`(
    status: String, count: Int
  ) throws {
    let (text, report) = try imported(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
      <id>tag:blogger.com,1999:blog-1.archive</id><entry><id>tag:blogger.com,1999:blog-1.post-1</id>
      <blogger:type>POST</blogger:type><title>Rye</title><content>Loaves</content>
      <published>2024-03-01T00:00:00Z</published><blogger:status>\(status)</blogger:status></entry></feed>
      """, pending: true)
    #expect(report.tallies[.articles]?.imported == count)
    #expect(text.contains("Loaves") == (count == 1))
    #expect(text.contains("draft: true") == (count == 1 && status != "LIVE"))
  }

  @Test(arguments: [
    ("</item>", true), ("<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_content>Cr", true),
    ("<wp:postmeta><wp:meta_key>a", false), ("<wp:status>pub", false), ("", false),
  ])
  func `an item of WordPress whose end is missing is skipped, unless only a comment is`(
    end: String, isRead: Bool
  ) throws {
    let (text, report) = try imported(
      """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><wp:wxr_version>1.2</wp:wxr_version><link>https://bread.example</link>
      <item><title>Rye</title><wp:post_id>7</wp:post_id><wp:post_name>rye</wp:post_name><wp:post_type>post</wp:post_type>
      <wp:post_date>2024-03-01 09:30:00</wp:post_date><content:encoded>Loaves</content:encoded>
      <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_content>Crumbs</wp:comment_content>
      <wp:comment_date>2024-03-02 09:30:00</wp:comment_date></wp:comment>\(end)
      """, pending: true)
    #expect(text.contains("Loaves") == isRead && text.contains("Crumbs") == isRead, "\(text)")
    #expect(report.tallies[.articles]?.imported == (isRead ? 1 : 0))
    #expect(report.tallies[.comments]?.imported == (isRead ? 1 : 0))
  }

  @Test(arguments: [
    ("", "", true, false), ("BODY:\nLoa", "", false, false), ("BODY:\nLoaves\n-----\n", "", true, false),
    ("BODY:\nLoaves\n-----\nEXTENDED BODY:\nmo", "", false, false),
    ("BODY:\nLoaves\n-----\n", "COMMENT:\nAUTHOR: Ada\nDATE: 03/02/2024 10:00:00 AM\nCru", true, false),
    ("BODY:\nLoaves\n-----\n", "COMMENT:\nAUTHOR: Ada\nDATE: 03/02/2024 10:00:00 AM\nCrumbs\n-----\n", true, true),
    ("BODY:\nLoaves\n-----\n", "PING:\nBLOG NAME: Ada\nDATE: 03/02/2024 10:00:00 AM\nCru", true, false),
  ])
  func `an entry of Movable Type needs its whole text, and a comment its end`(
    body: String, comment: String, isRead: Bool, hasComment: Bool
  ) throws {
    let head = "TITLE: Rye\nBASENAME: rye\nDATE: 03/01/2024 10:00:00 AM\n-----\n"
    let whole = body.isEmpty ? "BODY:\nLoaves\n-----\n--------\n" : body + comment
    let (text, report) = try imported(head + whole, pending: true)
    #expect(report.tallies[.articles]?.imported == (isRead ? 1 : 0))
    #expect(text.contains("Loaves") == isRead && text.contains("Cru") == hasComment, "\(text)")
    #expect(report.unbalanced == [])
  }
}

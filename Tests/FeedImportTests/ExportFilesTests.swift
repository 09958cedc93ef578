import FeedCore
import FeedImport
import FeedSystem
import FeedTesting
import Foundation
import Testing

@Suite struct ExportFilesTests {
  private let folder = try? TemporaryFolder()

  private func item(_ id: Int, meta: String = "") -> String {
    """
    <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <item><title>T\(id)</title><content:encoded>x</content:encoded><wp:post_id>\(id)</wp:post_id>\
    <wp:post_date_gmt>2024-01-0\(id) 00:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type>\(meta)</item>
    </channel></rss>
    """
  }

  private func packed(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: program)))
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func `a folder of several files is one export`() throws {
    let folder = try #require(folder)
    try folder.write("export/a.001.xml", item(1))
    try folder.write("export/b.002.xml", item(2))
    try folder.write("export/readme.txt", "Hello")
    let report = try ImportedFolder().run("\(folder.path)/export")
    #expect(
      report.text == """
        articles: 2 read, 2 imported
        readme.txt:1: warning: import/not-an-export: “\(folder.path)/export/readme.txt” is not an export \
        of WordPress and is ignored
          name the file of the export

        """)
  }

  @Test(.peers("python3"))
  func `a zip archive of several files is one export`() throws {
    let folder = try #require(folder)
    let thumbnail =
      "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"
    let media = item(2) + ""
    try folder.write("a.xml", item(1, meta: thumbnail))
    try folder.write(
      "b.xml",
      media.replacing(
        "<wp:post_id>2</wp:post_id>",
        with: "<wp:post_id>9</wp:post_id><wp:attachment_url>https://old.example/9.png</wp:attachment_url>"
      ).replacing(">post<", with: ">attachment<"))
    try packed(
      "python3", ["-m", "zipfile", "-c", "\(folder.path)/e.zip", "\(folder.path)/a.xml", "\(folder.path)/b.xml"])
    let here = try ImportedFolder()
    let report = try here.run("\(folder.path)/e.zip")
    #expect(report.tallies[.articles]?.imported == 1)
    #expect(report.tallies[.media]?.read == 1)
    #expect(try here.contents().contains("image: \"https://old.example/9.png\""))
  }

  @Test(.peers("gzip"))
  func `the intact part of a truncated compressed file is read`() throws {
    let folder = try #require(folder)
    var random = SplitMix(1)
    let items = (1...2000).map { number in
      "<item><title>\(random.next())</title><wp:post_id>\(number)</wp:post_id>"
        + "<wp:post_date_gmt>2024-01-01 00:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type></item>\n"
    }
    let path = try folder.write(
      "e.xml", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">" + items.joined() + "</rss>")
    try packed("gzip", [path])
    let bytes = try FileSystem.read(path + ".gz")
    try folder.write("cut.xml.gz", Array(bytes[..<(bytes.count * 3 / 4)]))
    let report = try ImportedFolder().run("\(folder.path)/cut.xml.gz") { $0.isDryRun = true }
    let articles = try #require(report.tallies[.articles])
    #expect(articles.imported > 500 && articles.imported < 2000)
    #expect(report.unbalanced == [])
    #expect(report.diagnostics.contains { $0.rule == "import/damaged-file" && $0.severity == .error })
  }

  @Test func `a file of unknown format is read only if its format is named and it is the only file`() throws {
    let folder = try #require(folder)
    let known = try folder.write("a.xml", item(1))
    let unknown = try folder.write("b.xml", item(2).replacing("wordpress.org/export", with: "old.example"))
    let both = try ImportedFolder().run(known, unknown) { $0.format = .wordpress }
    #expect(
      both.text == """
        articles: 1 read, 1 imported
        b.xml:1: warning: import/not-an-export: “\(unknown)” is not an export of WordPress and is ignored
          name the file of the export

        """)
    let alone = try ImportedFolder().run(unknown) { $0.format = .wordpress }
    #expect(alone.text == "articles: 1 read, 1 imported\n")
    #expect(throws: FileError.self) { _ = try ImportedFolder().run(unknown) }
  }

  @Test(arguments: ["", "\u{FEFF}"]) func `an export of Movable Type can begin with a byte order mark`(
    mark: String
  ) throws {
    for line in ["TITLE: Rye\nAUTHOR: Ada", "AUTHOR: Ada\nTITLE: Rye"] {
      let here = try ImportedFolder()
      let text = "\(mark)\(line)\nBASENAME: rye\nDATE: 03/01/2024 10:00:00 AM\n-----\nBODY:\nLoaves\n-----\n--------\n"
      let report = try here.run(here.folder.write("exports/a.txt", text))
      #expect(report.text == "articles: 1 read, 1 imported\n")
      let contents = try here.contents()
      #expect(contents.contains("title: \"Rye\"\n") && contents.contains("Ada") && !contents.contains("\u{FEFF}"))
    }
  }

  @Test func `a file that is not an export is refused with a reason`() throws {
    let path = try #require(folder).write("a.txt", "Hello")
    let error = #expect(throws: FileError.self) { _ = try ImportedFolder().run(path) }
    #expect(
      error?.description
        == "cannot recognize “\(path)”: unknown format; name it, such as "
        + "feedkiln import wordpress FILE")
  }

  @Test func `a document type is refused, and no entity is expanded`() throws {
    let export = item(1).replacing(
      "<rss", with: "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<rss", maxReplacements: 1)
    let path = try #require(folder).write("a.xml", export.replacing("T1", with: "&x;"))
    let report = try ImportedFolder().run(path)
    #expect(
      report.text == """
        a.xml:1: error: xml/doctype: file with a document type was not read
          remove the <!DOCTYPE …> if you know where it comes from

        """)
  }
}

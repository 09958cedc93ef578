import FeedTesting
import Testing

@testable import FeedImport

@Suite struct FileNameTests {
  @Test(
    arguments: [
      ("Hello World", "hello-world"), ("..", nil), ("../../etc/passwd", "etc-passwd"), ("CON", "con-page"),
      ("aux.txt", "aux-page.txt"), ("index", "index-page"), ("a\\b:c*d", "a-b-c-d"), (".hidden", "hidden"),
      ("ends.", "ends"), ("Über", "über"), ("U\u{308}ber", "über"), ("окно", "окно"), ("が", "が"), ("か\u{3099}", "が"),
      ("2024-03-01-first-frost", "first-frost"), ("2024-03-01", "2024-03-01"), ("a\u{0}b", "a-b"), ("", nil),
      ("🙂", nil),
    ] as [(String, String?)])
  func `a name is valid on every system`(text: String, name: String?) {
    #expect(FileName.safe(text).map { Array($0.unicodeScalars) } == name.map { Array($0.unicodeScalars) })
  }

  @Test func `no text gives a name outside the folder, and a safe name is unchanged`() {
    var random = SplitMix(7)
    let pieces = [
      "..", "/", "\\", "con", ".", "A", "é", "e\u{301}", "-", " ", "\u{202E}", "2024-01-01-", "x", ":", "字",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...120, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let name = FileName.safe(text) else { continue }
      #expect(name.utf8.count <= 130)
      #expect(!name.contains("/") && !name.contains("\\") && !name.contains(":") && !name.hasPrefix("."))
      #expect(!name.hasSuffix(".") && name == name.lowercased())
      #expect(FileName.safe(name) == name)
    }
  }

  @Test func `two articles with the same name get different files`() {
    var names = FileNames()
    #expect(["a", "a", "a-2", "a"].map { names.take($0) } == ["a", "a-2", "a-2-2", "a-3"])
  }
}

import FeedDocument
import FeedTesting
import Foundation
import Testing

private let folder = testFolder.appending(path: "Golden")
private let names: [String] = {
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return files.filter { $0.hasSuffix(".html") && !$0.hasSuffix(".expected.html") }.map { String($0.dropLast(5)) }
    .sorted()
}()

@Test func `There are golden files`() {
  #expect(names.count >= 9)
}

/// Files whose name begins with `comment-` are sanitized as untrusted HTML.
@Test(arguments: names) func `A golden file is sanitized as expected`(_ name: String) throws {
  let policy: HTMLPolicy = name.hasPrefix("comment-") ? .comment : .article
  let input = try Data(contentsOf: folder.appending(path: "\(name).html"))
  let output = FeedHTML.clean(Array(input), base: page, policy: policy)
  let expected = folder.appending(path: "\(name).expected.html")
  let text = String(decoding: output, as: UTF8.self)
  #expect(try text == Golden.text(of: expected, recording: text))
  #expect(isWellFormed(output))
  #expect(FeedHTML.clean(output, base: page, policy: policy) == output)
}

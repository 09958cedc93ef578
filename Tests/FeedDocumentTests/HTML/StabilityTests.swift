import FeedCore
import FeedDocument
import Foundation
import Testing

@Test(arguments: 0..<8) func `Cleaning any markup gives XML that stays as it is when cleaned again`(_ seed: Int) {
  var generator = MarkupGenerator(seed: UInt64(seed))
  for _ in 0..<250 {
    let html = generator.fragment()
    for policy in [HTMLPolicy.article, .comment] {
      let once = FeedHTML.clean(html, base: page, policy: policy)
      #expect(isWellFormed(once), "\(String(utf8: html))")
      #expect(FeedHTML.clean(once, base: page, policy: policy) == once, "\(String(utf8: html))")
    }
  }
}

private struct Payload: Decodable {
  var id: String
  var payload: String
}

private let corpus = sharedFolder.appending(path: "corpus/xss.jsonl")

@Test(.enabled(if: FileManager.default.fileExists(atPath: corpus.path), "corpus/xss.jsonl is not here, skipped"))
func `Attacks come out harmless, well-formed and stable`() throws {
  let decoder = JSONDecoder()
  for line in try Data(contentsOf: corpus).split(separator: UInt8(ascii: "\n")) {
    let attack = try decoder.decode(Payload.self, from: line)
    for policy in [HTMLPolicy.article, .comment] {
      let once = FeedHTML.clean(Array(attack.payload.utf8), base: page, policy: policy)
      #expect(isWellFormed(once), "\(attack.id)")
      #expect(FeedHTML.clean(once, base: page, policy: policy) == once, "\(attack.id)")
      let tree = HTMLReader().read(once)
      #expect(
        !tree.nodes.contains { ["script", "style", "iframe", "object", "svg"].contains($0.name) }, "\(attack.id)")
      #expect(!tree.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" }, "\(attack.id)")
    }
  }
}

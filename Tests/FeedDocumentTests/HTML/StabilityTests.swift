import FeedCore
import FeedDocument
import FeedTesting
import Foundation
import Testing

@Test(arguments: 0..<8) func `Sanitized markup is XML and does not change when sanitized again`(_ seed: Int) {
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

@Test(.shared("corpus/xss.jsonl"))
func `Attacks become harmless, well-formed and stable HTML`() throws {
  let decoder = JSONDecoder()
  for line in try Data(contentsOf: Peer.shared("corpus/xss.jsonl")).split(separator: UInt8(ascii: "\n")) {
    let attack = try decoder.decode(Payload.self, from: line)
    expectHarmless(attack.payload, attack.id)
  }
}

@Test func `Attacks that exploit differences between parsers become harmless, well-formed and stable`() {
  #expect(Attack.all.count > 3500)
  for attack in Attack.all { expectHarmless(attack.html, attack.id) }
}

private func expectHarmless(_ html: String, _ id: String) {
  for policy in [HTMLPolicy.article, .comment] {
    let once = FeedHTML.clean(Array(html.utf8), base: page, policy: policy)
    #expect(isWellFormed(once), "\(id)")
    var roomy = policy
    roomy.limits.byteCount = max(once.count, policy.limits.byteCount)
    let isStable = FeedHTML.clean(once, base: page, policy: roomy) == once
    #expect(isStable, "\(id)")
    let tree = HTMLReader().read(once)
    #expect(!tree.nodes.contains { ["script", "style", "iframe", "object", "svg"].contains($0.name) }, "\(id)")
    #expect(!tree.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" }, "\(id)")
  }
}

@Test(.timeLimit(.minutes(20)), arguments: [1000, 10_000, 100_000, 300_000])
func `The cost of a tag with many attributes grows with its length`(_ count: Int) {
  let flood = "<p>before</p><p \((0..<count).map { "a\($0)=1" }.joined(separator: " "))>in it"
  #expect(clean(flood).hasPrefix("<p>before</p>"))
}

@Test func `Attributes up to the limit and the text after them are read`() {
  let many = (0..<255).map { "a\($0)=1" }.joined(separator: " ")
  #expect(clean("<p \(many) id=last>text</p>") == "<p id=\"last\">text</p>")
  #expect(clean("<p \(many) b=1 id=late>text</p>") == "<p>text</p>")
}

import FeedCore
import FeedVocabulary
import Testing

private func problem(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  do throws(ValueError) {
    _ = try Atom.id.codec.read(bytes.span)
    return nil
  } catch {
    return error.rule.rawValue
  }
}

@Test(arguments: [
  "tag:example.com,2024:rye", "tag:example.com,2024-03:rye", "tag:ada@example.com,2024-03-01:a/b?c=d", "tag:a.b,2024:",
  "tag:example.com,2024-03-01:articles/rye#comment-1", "urn:isbn:9780262533058", "urn:example:a:b",
  "urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", "https://example.com/ä", "x-mine:anything",
])
func `names that are valid in their scheme are ids`(text: String) {
  #expect(problem(text) == nil)
}

@Test(arguments: [
  ("tag:example.com:rye", "iri/tag-not-well-formed"), ("tag:example.com,24:rye", "iri/tag-not-well-formed"),
  ("tag:example.com,2024-02-30:rye", "iri/tag-not-well-formed"), ("tag:,2024:rye", "iri/tag-not-well-formed"),
  ("tag:-a.com,2024:rye", "iri/tag-not-well-formed"), ("tag:example.com,2024:a b", "iri/tag-not-well-formed"),
  ("tag:example.com,2024", "iri/tag-not-well-formed"), ("urn:isbn", "iri/urn-not-well-formed"),
  ("urn:urn:a", "iri/urn-not-well-formed"), ("urn:-a:b", "iri/urn-not-well-formed"),
  ("urn:isbn:", "iri/urn-not-well-formed"), ("urn:uuid:60a76c80", "iri/not-a-uuid"),
  ("rye", "iri/not-absolute"), ("https:///rye", "iri/without-host"),
  ("https://example.com/a b", "iri/invalid-character"),
])
func `invalid names are refused`(text: String, rule: String) {
  #expect(problem(text) == rule)
}

package import FeedCore
import FeedDocument
package import FeedVocabulary

/// Checks the parts of other vocabularies that a publisher adds, by validating a small feed that contains them.
///
/// A part without problems has none in the feeds of a site: their other elements are those of the small feed.
package enum ExtensionCheck {
  /// A problem that the validator finds.
  package struct Problem {
    package let part: Part
    package let diagnostic: Diagnostic
  }

  /// The part with a problem.
  package enum Part: Hashable {
    /// An element, by its number in document order, children included.
    case element(Int)
    /// Elements, or members, of which it is not known which.
    case elements, members
  }

  /// Returns the errors and warnings of a feed with the parts, in RSS, Atom and JSON Feed.
  package static func problems(of extensions: Extensions, in parent: ExtensionParent) -> [Problem] {
    var problems = problems(of: extensions.elements, in: .rss(extensions.elements), parent)
    for problem in Self.problems(of: extensions.elements, in: .atom(extensions.elements), parent)
    where !problems.contains(where: { $0.part == problem.part && $0.diagnostic.rule == problem.diagnostic.rule }) {
      problems.append(problem)
    }
    return problems + Self.problems(of: extensions.members, parent)
  }

  private static func problems(
    of elements: [ExtensionElement], in sample: ExtensionSample, _ parent: ExtensionParent
  ) -> [Problem] {
    guard !elements.isEmpty else { return [] }
    let allowed = parent == .feed ? sample.feed : sample.entry
    var (bytes, starts, numbers, number) = (Array(sample.start.utf8), [Int](), [Int](), 0)
    if parent == .entry { bytes.append(utf8: sample.entryStart) }
    for element in elements {
      let isWritten = allowed?.allows(element) ?? true
      var copy = bytes
      element.append(to: &copy, depth: 0) { start in
        if isWritten {
          starts.append(start)
          numbers.append(number)
        }
        number += 1
      }
      if isWritten { bytes = copy }
    }
    let end = bytes.count
    if parent == .feed { bytes.append(utf8: sample.entryStart) }
    bytes.append(utf8: sample.end)
    return problems(in: bytes).map { diagnostic in
      let offset = diagnostic.location?.byteOffset ?? 0
      let index = offset < end ? starts.lastIndex { $0 <= offset } : nil
      return Problem(part: index.map { .element(numbers[$0]) } ?? .elements, diagnostic: diagnostic)
    }
  }

  private static func problems(of members: [ExtensionMember], _ parent: ExtensionParent) -> [Problem] {
    guard !members.isEmpty else { return [] }
    var json = JSONWriter()
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", "Sample")
      json.member("feed_url", "https://example.com/feed.json")
      if parent == .feed { for member in members { json.member(member) } }
      json.array("items", of: [0]) { json, _ in
        json.object { json in
          json.member("id", "1")
          json.member("content_text", "Sample")
          if parent == .entry { for member in members { json.member(member) } }
        }
      }
    }
    return problems(in: json.bytes).map { Problem(part: .members, diagnostic: $0) }
  }

  private static func problems(in feed: [UInt8]) -> [Diagnostic] {
    Validator().validate(feed, name: "feed").diagnostics.filter { $0.severity > .info }
  }
}

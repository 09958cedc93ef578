import FeedCore
import FeedTesting
import FeedValidator
import Testing

/// The cost of hostile feeds grows only with their length.
///
/// The families are those of `Scripts/hostile_feeds.py`, which measures them at their full size.
@Suite struct CostTests {
  /// A kind of document that grows with a number.
  struct Family: Sendable, CustomStringConvertible {
    let description: String
    let size: Int
    let document: @Sendable (Int) -> String

    init(_ description: String, of size: Int, _ document: @escaping @Sendable (Int) -> String) {
      (self.description, self.size, self.document) = (description, size, document)
    }
  }

  private static func rss(_ channel: String) -> String {
    """
    <rss version="2.0"><channel><title>t</title><link>https://orchard.example/</link>
    <description>d</description>\(channel)</channel></rss>
    """
  }

  private static func item(_ html: String) -> String {
    rss("<item><title>t</title><description>\(html)</description></item>")
  }

  private static func list(_ count: Int, separator: String = "", _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined(separator: separator)
  }

  private static let families = [
    Family("different tags that HTML does not have", of: 2000) { item(list($0) { "&lt;t\($0)>" }) },
    Family("elements of different namespaces", of: 4000) { rss(list($0) { "<x:a xmlns:x=\"urn:x\($0)\"/>" }) },
    Family("tags with many attributes", of: 10_000) { item("&lt;p " + list($0) { "a\($0)=1 " } + ">") },
    Family("end tags that need no start tag", of: 5000) { count in
      item(String(repeating: "&lt;div>", count: count) + String(repeating: "&lt;/body>", count: count))
    },
    Family("tags that are not closed", of: 10_000) { item(String(repeating: "&lt;b>", count: $0)) },
    Family("uses of an entity", of: 5000) { count in
      "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "a", count: 1000))\">]>"
        + rss(String(repeating: "&a;", count: count))
    },
    Family("nested elements", of: 20_000) { rss(String(repeating: "<a>", count: $0)) },
    Family("sibling elements", of: 10_000) { rss(String(repeating: "<a/>", count: $0)) },
    Family("attributes of an element", of: 10_000) { count in rss("<a " + list(count) { "a\($0)=\"1\" " } + "/>") },
    Family("elements with a hundred attributes", of: 100) { count in
      rss(list(count) { _ in "<a " + list(100) { "a\($0)=\"\" " } + "/>" })
    },
    Family("namespaces of an element", of: 10_000) { count in
      rss("<a " + list(count) { "xmlns:a\($0)=\"u:\($0)\" " } + "/>")
    },
    Family("different names", of: 10_000) { rss(list($0) { "<n\($0)/>" }) },
    Family("different prefixes", of: 10_000) { rss(list($0) { "<n\($0):a/>" }) },
    Family("entities", of: 10_000) { "<!DOCTYPE rss [" + list($0) { "<!ENTITY e\($0) \"\">" } + "]>" + rss("") },
    Family("a long attribute", of: 1 << 20) { rss("<a b=\"\(String(repeating: "x", count: $0))\"/>") },
    Family("a long name", of: 1 << 20) { rss("<\(String(repeating: "x", count: $0))/>") },
    Family("a long text", of: 1 << 20) { rss("<copyright>\(String(repeating: "x", count: $0))</copyright>") },
    Family("nested JSON arrays", of: 20_000) { "{\"version\": " + String(repeating: "[", count: $0) },
    Family("members of a JSON object", of: 5000) { "{" + list($0, separator: ",") { "\"a\($0)\":1" } + "}" },
    Family("the same JSON member", of: 5000) { "{" + list($0, separator: ",") { _ in "\"a\":1" } + "}" },
    Family("digits of a JSON number", of: 1 << 20) { "{\"version\": " + String(repeating: "1", count: $0) + "}" },
    Family("a long JSON string", of: 1 << 20) { "{\"title\": \"" + String(repeating: "x", count: $0) + "\"}" },
    Family("equal items", of: 2000) { count in
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": ["
        + list(count, separator: ",") { _ in "{\"id\": \"1\"}" } + "]}"
    },
    Family("categories of an item", of: 5000) { count in
      rss("<item><title>t</title>" + list(count) { "<category>c\($0)</category>" } + "</item>")
    },
  ]

  @Test(arguments: families) func `twice the size takes at most 2.3 times as long`(family: Family) {
    let documents = [family.size / 2, 2 * family.size].map { ($0, Array(family.document($0).utf8)) }
    expectLinearCost(of: family.size) { size in
      guard let document = documents.first(where: { $0.0 == size }) else { return }
      _ = Validator().validate(document.1, name: "feed")
    }
  }
}

import FeedCore
import FeedTesting
import FeedValidator
import Testing

/// The cost of feeds with many problems grows only with their length.
@Suite struct CostTests {
  private func validate(_ items: String) {
    _ = Validator().validate(
      Array(
        """
        <rss version="2.0"><channel><title>t</title><link>https://orchard.example/</link>
        <description>d</description><item><title>t</title>\(items)</item></channel></rss>
        """.utf8), name: "feed.rss")
  }

  @Test func `different tags that HTML does not have`() {
    expectLinearCost(of: 2000) { count in
      validate("<description>" + (0..<count).map { "&lt;t\($0)>" }.joined() + "</description>")
    }
  }

  @Test func `elements of different namespaces`() {
    expectLinearCost(of: 4000) { count in
      validate((0..<count).map { "<x:a xmlns:x=\"urn:x\($0)\"/>" }.joined())
    }
  }

  @Test func `tags with many attributes`() {
    expectLinearCost(of: 10_000) { count in
      validate("<description>&lt;p " + (0..<count).map { "a\($0)=1 " }.joined() + "></description>")
    }
  }

  @Test func `tags that are not closed`() {
    expectLinearCost(of: 10_000) { count in
      validate("<description>" + String(repeating: "&lt;b>", count: count) + "</description>")
    }
  }
}

import FeedCore
import FeedDocument
import FeedTesting
import Testing

/// A fragment that takes quadratic time in a parser without limits.
struct CostlyHTML: CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (Int) -> String

  private init(_ description: String, _ make: @escaping @Sendable (Int) -> String) {
    (testDescription, self.make) = (description, make)
  }

  /// Returns a fragment that repeats a unit.
  private static func repeated(_ unit: String) -> CostlyHTML {
    CostlyHTML(unit) { String(repeating: unit, count: $0) }
  }

  private static func numbered(_ description: String, _ unit: @escaping @Sendable (Int) -> String) -> CostlyHTML {
    CostlyHTML(description) { (0..<$0).map(unit).joined() }
  }

  static let all: [CostlyHTML] =
    [
      "<b>", "<div>", "<b></i>", "<b></x>", "<x-a></x-b>", "<table><tr><td>", "<table>a<b>b", "<a><div>",
      "<b><div></b>",
      "<b><i><u><s><p></b></i></u></s>", "</>", "<!--", "<![CDATA[", "<script><!--<script>", "<svg><![CDATA[", "&notin",
      "<select><option>", "<template><td>", "<a href=x\n", "<title>", "<svg><title>", "<math><mi><p>", "<li>",
      "<p><ul>",
      "<form>", "<button>", "<nobr>", "<h1>", "<ruby><rt>", "<frameset>", "<plaintext>", "</p>", "<br></br>", "a<a<",
    ].map(repeated) + [
      numbered("attributes") { $0 == 0 ? "<p" : " a\($0)=1" },
      numbered("different formatting elements") { "<b a=\($0)>" },
      numbered("different unknown elements") { "<t\($0)>" },
      CostlyHTML("blocks that are closed often") {
        String(repeating: "<div>", count: $0 / 2) + String(repeating: "</p>", count: $0 / 2)
      },
      CostlyHTML("formatting that is continued") { count in
        "<p>" + (0..<count / 2).map { "<b a=\($0)>" }.joined() + String(repeating: "<p>x", count: count / 2)
      },
      CostlyHTML("children that are moved") { count in
        "<b><p>" + String(repeating: "<i></i>", count: count / 2) + String(repeating: "</b><b><p>", count: count / 2)
      },
    ]
}

@Suite struct HTMLCostTests {
  @Test(arguments: CostlyHTML.all) func `the cost of HTML is linear in its length`(_ html: CostlyHTML) {
    for policy in [HTMLPolicy.article, .comment] {
      expectLinearCost(of: 1500) { count in
        _ = FeedHTML.clean(Array(html.make(count).utf8), base: page, policy: policy)
      }
    }
  }

  @Test(arguments: CostlyHTML.all) func `costly HTML is sanitized to stable HTML`(_ html: CostlyHTML) {
    for policy in [HTMLPolicy.article, .comment] {
      let once = FeedHTML.clean(Array(html.make(700).utf8), base: page, policy: policy)
      #expect(isWellFormed(once))
      #expect(FeedHTML.clean(once, base: page, policy: policy) == once)
    }
  }

  @Test func `formatting continued in many paragraphs gives at most one node per byte`() {
    let html = "<p>" + (0..<2000).map { "<b a=\($0)>" }.joined() + String(repeating: "<p>x", count: 4000)
    let tree = HTMLReader().read(Array(html.utf8))
    #expect(tree.nodes.count < html.utf8.count + 2000)
  }
}

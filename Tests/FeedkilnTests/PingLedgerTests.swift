import FeedContent
import FeedCore
import FeedSystem
import Testing

@testable import Feedkiln

struct PingLedgerTests {
  private func ping(_ feed: String, _ text: String, _ server: String = "https://hub.example/") -> Ping {
    Ping(
      kind: .webSub, server: IRI(unchecked: server), feed: IRI(unchecked: feed),
      fingerprint: Fingerprint(Array(text.utf8)))
  }

  @Test func `a ledger stores the pings per server, in an order that merges well`() {
    var ledger = PingLedger()
    let (a, b) = (ping("https://a.example/a", "one"), ping("https://a.example/b", "two"))
    ledger.add(b)
    ledger.add(a)
    let text = ledger.bytes
    #expect(
      String(utf8: text) == """
        # The last ping of each feed to each hub, by feedkiln ping.
        \(a.fingerprint) https://hub.example/ https://a.example/a
        \(b.fingerprint) https://hub.example/ https://a.example/b

        """)
    ledger = PingLedger(text)
    #expect(ledger.contains(a) && ledger.contains(b))
    #expect(!ledger.contains(ping("https://a.example/a", "changed")))
    #expect(!ledger.contains(ping("https://a.example/a", "one", "https://other.example/")))
    ledger.keep([a])
    #expect(ledger.contains(a) && !ledger.contains(b))
  }

  @Test func `invalid lines are ignored`() {
    #expect(PingLedger(Array("<<<<<<<\nxyz a b\n0123456789abcdef a\n".utf8)).bytes == PingLedger().bytes)
  }

  @Test(arguments: [
    (199, "refused"), (200, "accepted"), (204, "accepted"), (299, "accepted"), (300, "refused"), (400, "refused"),
    (404, "refused"), (407, "refused"), (408, "again"), (409, "refused"), (424, "refused"), (425, "again"),
    (426, "refused"), (428, "refused"), (429, "again"), (430, "refused"), (499, "refused"), (500, "again"),
    (503, "again"), (599, "again"),
  ])
  func `a status tells whether to try again`(status: Int, outcome: String) {
    for kind in [Ping.Kind.webSub, .rssCloud] {
      var ping = ping("https://a.example/a", "one")
      ping.kind = kind
      switch ping.result(status: status, body: []) {
      case .accepted: #expect(outcome == "accepted")
      case .again: #expect(outcome == "again")
      case .refused: #expect(outcome == "refused")
      }
    }
  }

  @Test(arguments: [
    ("<notifyResult success=\"false\"/>", false), ("<notifyResult success = 'FALSE' />", false), ("success=true", true),
    ("success", true),
  ])
  func `only the answer of rssCloud can refuse a ping`(body: String, isAccepted: Bool) {
    var ping = ping("https://a.example/a", "one")
    #expect(ping.result(status: 200, body: Array(body.utf8)) == .accepted)
    ping.kind = .rssCloud
    #expect((ping.result(status: 200, body: Array(body.utf8)) == .accepted) == isAccepted)
  }

  @Test func `each feed is pinged, but not its archives, and RSS also by rssCloud`() async throws {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      formats = ["rss", "atom"]
      limit = 2
      archives = true
      hubs = ["https://hub.example/", "https://second.example/"]
      rss_cloud = "http://cloud.example:5337/"
      [comments]
      articles = "off"
      """
    ]
    for day in 1...5 { files["content/articles/a\(day).md"] = "---\ntitle: A\ndate: 2024-01-0\(day)\n---\nText.\n" }
    let site = try TestSite(files)
    let options = ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
    let settings = try #require(try site.reading().site)
    #expect(try await PingPlan(site: settings, options: options).missing.count == 2)
    let report = try await site.build()
    #expect(report.written.contains { $0.contains("archive") })
    let plan = try await PingPlan(site: settings, options: options)
    #expect(plan.missing == [])
    #expect(
      plan.pings.map { "\($0.kind) \($0.target) \($0.feed.path)" } == [
        "webSub https://hub.example/ /feeds/feed.rss", "webSub https://second.example/ /feeds/feed.rss",
        "rssCloud http://cloud.example:5337/ping /feeds/feed.rss", "webSub https://hub.example/ /feeds/feed.atom",
        "webSub https://second.example/ /feeds/feed.atom",
      ])
  }

  @Test func `a response means success, refusal or another try`() {
    var ping = ping("https://a.example/a", "one")
    #expect(ping.result(status: 204, body: []) == .accepted)
    #expect(ping.result(status: 503, body: []) == .again("the hub responded with status 503"))
    #expect(ping.result(status: 404, body: []) == .refused("the hub responded with status 404"))
    ping.kind = .rssCloud
    #expect(ping.target == IRI("https://hub.example/ping"))
    #expect(ping.result(status: 200, body: Array("<result success=\"true\"/>".utf8)) == .accepted)
    #expect(
      ping.result(status: 200, body: Array("<result success=\"false\" msg=\"\"/>".utf8))
        == .refused("the hub rejected it"))
  }
}

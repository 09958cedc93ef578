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

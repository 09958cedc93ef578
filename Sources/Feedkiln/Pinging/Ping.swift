public import FeedCore
package import FeedSystem

/// One message to a server that tells subscribers of changes: this feed has changed.
public struct Ping: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A hub, told in the way that all public hubs understand (WebSub leaves it open; PubSubHubbub 0.4, section 7).
    case webSub
    /// A server of rssCloud, which knows RSS only.
    case rssCloud
  }

  public var kind: Kind
  public var server: IRI
  public var feed: IRI
  /// What the feed's file holds now.
  package var print: Fingerprint

  /// Where the form goes.
  public var target: IRI { kind == .webSub ? server : server.resolve("ping") }

  /// The fields of the form.
  public var fields: [(name: String, value: String)] {
    switch kind {
    case .webSub: [("hub.mode", "publish"), ("hub.url", feed.string)]
    case .rssCloud: [("url", feed.string)]
    }
  }

  /// What an answer means.
  public func verdict(status: Int, body: [UInt8]) -> PingResult {
    switch status {
    case 200..<300:
      // rssCloud says no with a status that says yes.
      let text =
        kind == .rssCloud ? String(utf8: body).lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" } : ""
      return text.contains("success=false") ? .refused("the hub rejected it") : .taken
    case 408, 425, 429, 500...: return .again("the hub responded with status \(status)")
    default: return .refused("the hub responded with status \(status)")
    }
  }
}

/// What became of a ping.
public enum PingResult: Sendable, Hashable {
  case taken
  /// It may be taken later.
  case again(String)
  case refused(String)
}

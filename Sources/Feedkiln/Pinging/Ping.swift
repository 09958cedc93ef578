public import FeedCore
package import FeedSystem

/// A notification to a server that a feed has changed.
public struct Ping: Sendable, Hashable {
  /// The protocol of a ping.
  public enum Kind: Sendable, Hashable {
    /// A hub, notified with the request that all public hubs accept.
    ///
    /// WebSub does not define it (PubSubHubbub 0.4, section 7).
    case webSub
    /// An rssCloud server, which supports only RSS.
    case rssCloud
  }

  public var kind: Kind
  /// The URL of the server.
  public var server: IRI
  /// The URL of the feed.
  public var feed: IRI
  /// A fingerprint of the feed’s current file.
  package var fingerprint: Fingerprint

  /// The URL to which the form is posted.
  public var target: IRI { kind == .webSub ? server : server.resolve("ping") }

  /// The fields of the form, in order.
  public var fields: [(name: String, value: String)] {
    switch kind {
    case .webSub: [("hub.mode", "publish"), ("hub.url", feed.string)]
    case .rssCloud: [("url", feed.string)]
    }
  }

  /// Returns the result of a ping.
  ///
  /// - Parameters:
  ///   - status: The HTTP status of the response.
  ///   - body: The body of the response, in which rssCloud servers report errors.
  /// - Returns: Whether the ping was accepted, rejected or should be sent again, with the reason.
  public func result(status: Int, body: [UInt8]) -> PingResult {
    switch status {
    case 200..<300:
      // rssCloud servers can report an error with a success status.
      let text =
        kind == .rssCloud ? String(utf8: body).lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" } : ""
      return text.contains("success=false") ? .refused("the hub rejected it") : .accepted
    case 408, 425, 429, 500...: return .again("the hub responded with status \(status)")
    default: return .refused("the hub responded with status \(status)")
    }
  }
}

/// The result of a ping.
public enum PingResult: Sendable, Hashable {
  /// The server accepted the ping.
  case accepted
  /// The ping failed, but a later attempt may succeed.
  case again(String)
  /// The server rejected the ping.
  case refused(String)
}

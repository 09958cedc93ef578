import FeedCore
import FeedVocabulary

/// Writes the rssCloud server, at which RSS subscribers register for notifications (RSS 2.0, cloud).
extension XMLWriter {
  mutating func cloud(_ server: IRI) {
    let parts = server.resolve("pleaseNotify").reference
    guard let authority = parts.authority else { return }
    let (host, port) = authority.hostAndPort
    empty(RSS.cloud) { xml in
      xml.attribute(RSS.cloudDomain, host)
      xml.attribute(RSS.cloudPort, port ?? (parts.scheme == "https" ? 443 : 80))
      xml.attribute(RSS.cloudPath, parts.path)
      xml.attribute(RSS.cloudProcedure, "")
      xml.attribute(RSS.cloudProtocol, parts.scheme == "https" ? "https-post" : "http-post")
    }
  }
}

extension String {
  /// The host and the port of an authority; the host may be an IPv6 address in brackets.
  fileprivate var hostAndPort: (host: String, port: Int?) {
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")), !hasSuffix("]"),
      let port = Int(self[utf8.index(after: colon)...])
    else { return (self, nil) }
    return (String(self[..<colon]), port)
  }
}

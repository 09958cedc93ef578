package import FeedCore

/// The reason that a feed could not be fetched.
package enum FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The URL does not use http or https.
  case notHTTP(IRI)
  case timedOut(IRI, seconds: Int)
  case tooLarge(IRI, bytes: Int)
  case headerTooLarge(IRI, bytes: Int)
  case tooManyRedirects(IRI, limit: Int)
  /// A public server redirected to a private network.
  case sentToPrivateAddress(from: IRI, to: IRI)
  /// The server responded, but not with a feed.
  case status(IRI, Int)
  /// The request failed, with libcurl’s reason.
  case failed(IRI, String)

  /// The host is in a private network, and only public hosts are allowed.
  case privateAddress(IRI)

  package var description: String { "cannot fetch “\(address)”: \(reason)" }

  package var address: IRI {
    switch self {
    case .notHTTP(let address), .timedOut(let address, _), .tooLarge(let address, _),
      .headerTooLarge(let address, _), .tooManyRedirects(let address, _), .status(let address, _),
      .failed(let address, _), .sentToPrivateAddress(_, let address),
      .privateAddress(let address):
      address
    }
  }

  /// The reason, without the URL.
  package var reason: String {
    switch self {
    case .notHTTP: "URL must begin with http:// or https://"
    case .timedOut(_, let seconds): "no complete response within \(seconds) s"
    case .tooLarge(_, let bytes): "response exceeds \(bytes) bytes"
    case .headerTooLarge(_, let bytes): "response header exceeds \(bytes) bytes"
    case .tooManyRedirects(_, let limit): "more than \(limit) redirects"
    case .sentToPrivateAddress(let from, _): "public server “\(from)” redirects to a private network"
    case .status(_, let status): "server responded with status \(status)"
    case .failed(_, let reason): reason
    case .privateAddress: "host is in a private network"
    }
  }
}

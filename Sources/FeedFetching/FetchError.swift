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

  package var description: String { "cannot fetch “\(url)”: \(reason)" }

  package var url: IRI {
    switch self {
    case .notHTTP(let url), .timedOut(let url, _), .tooLarge(let url, _),
      .headerTooLarge(let url, _), .tooManyRedirects(let url, _), .status(let url, _),
      .failed(let url, _), .sentToPrivateAddress(_, let url),
      .privateAddress(let url):
      url
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

public import FeedCore

/// Why a feed could not be fetched.
public enum FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The address is not one of http or https.
  case notHTTP(IRI)
  case timedOut(IRI, seconds: Int)
  case tooLarge(IRI, bytes: Int)
  case tooManyRedirects(IRI, limit: Int)
  /// A server in the open sent to one that is not.
  case sentToPrivateAddress(from: IRI, to: IRI)
  /// The server answered, but not with a feed.
  case status(IRI, Int)
  /// The server could not be asked; with the library's own words.
  case failed(IRI, String)

  public var description: String {
    switch self {
    case .notHTTP(let address): "cannot fetch “\(address)”: only http and https addresses are fetched"
    case .timedOut(let address, let seconds): "cannot fetch “\(address)”: it took longer than \(seconds) s"
    case .tooLarge(let address, let bytes): "cannot fetch “\(address)”: it has more than \(bytes) bytes"
    case .tooManyRedirects(let address, let limit):
      "cannot fetch “\(address)”: there are more than \(limit) redirects"
    case .sentToPrivateAddress(let from, let to):
      "cannot fetch “\(to)”: “\(from)”, a public server, must not send to a private network"
    case .status(let address, let status): "cannot fetch “\(address)”: the server answered with status \(status)"
    case .failed(let address, let reason): "cannot fetch “\(address)”: \(reason)"
    }
  }
}

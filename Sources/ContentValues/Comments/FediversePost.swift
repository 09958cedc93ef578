package import FeedCore

/// A post in the fediverse, as far as its URL has the form of a server that speaks ActivityPub.
package struct FediversePost {
  /// The account that wrote the post, such as `@ada`, or `nil` if the URL does not contain it.
  package let account: String?

  /// Recognizes the URLs of Mastodon, GoToSocial, Pleroma, Akkoma and Pixelfed.
  package init?(_ url: IRI) {
    guard url.reference.scheme == "https" else { return nil }
    let parts = url.reference.path.split(separator: "/").map(String.init)
    let isNumber = parts.last?.utf8.allSatisfy(\.isASCIIDigit) ?? false
    switch (parts.count, parts.first ?? "") {
    case (2, let name) where name.hasPrefix("@") && isNumber: account = name
    case (3, let name) where name.hasPrefix("@") && parts[1] == "statuses": account = name
    case (4, "users") where parts[2] == "statuses": account = "@" + parts[1]
    case (3, "p") where isNumber: account = "@" + parts[1]
    case (2, "notice"): account = nil
    default: return nil
    }
  }
}

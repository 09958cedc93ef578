public import FeedCore
import FeedSystem

/// A part of a site’s articles that is built separately.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// The number of the shard, starting with 1.
  public let number: Int
  /// The number of shards.
  public let count: Int

  /// Creates a shard; `nil` if the number is not between 1 and the count.
  ///
  /// - Parameters:
  ///   - number: The number of the shard, starting with 1.
  ///   - count: The number of shards.
  public init?(_ number: Int, of count: Int) {
    guard 1...max(count, 1) ~= number, count >= 1 else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Parses a number and a count, such as `2/3`; `nil` if the text is invalid.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.joined().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let number = Int(String(utf8: parts[0])), let count = Int(String(utf8: parts[1]))
    else { return nil }
    self.init(number, of: count)
  }

  public var description: String { "\(number)/\(count)" }
  /// The name of the shard’s folder, such as `2-of-3`.
  public var name: String { "\(number)-of-\(count)" }

  /// Whether the shard contains an article.
  ///
  /// Depends only on the id, so that all computers agree.
  ///
  /// - Parameter article: The id of the article.
  /// - Returns: Whether the article is in the shard.
  public func contains(_ article: IRI) -> Bool {
    Fingerprint(article.string.utf8).value % UInt64(count) == UInt64(number - 1)
  }
}

public import FeedCore
import FeedSystem

/// One of several parts of a site's articles, each of which is built for itself.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Counted from 1.
  public let number: Int
  public let count: Int

  /// `nil` for a number that is not among the parts.
  public init?(_ number: Int, of count: Int) {
    guard 1...max(count, 1) ~= number, count >= 1 else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Reads a number and a count, as in `2/3`.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.joined().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let number = Int(String(utf8: parts[0])), let count = Int(String(utf8: parts[1]))
    else { return nil }
    self.init(number, of: count)
  }

  public var description: String { "\(number)/\(count)" }
  /// A name for a folder, as in `2-of-3`.
  public var name: String { "\(number)-of-\(count)" }

  /// Whether an article is in it: any machine gives the same answer, whatever other articles there are.
  public func contains(_ article: IRI) -> Bool {
    Fingerprint(article.string.utf8).value % UInt64(count) == UInt64(number - 1)
  }
}

/// Why the reading of a fragment ended before the fragment did.
public enum HTMLCut: Sendable, Hashable, CustomStringConvertible {
  /// It has more bytes than are read.
  case tooLong(limit: Int)
  /// A tag has far more attributes than are read.
  case attributeFlood(limit: Int)
  /// Far more elements are open than are kept within one another.
  case elementFlood(limit: Int)

  public var description: String {
    switch self {
    case .tooLong(let limit): "the HTML has more than \(limit) bytes; the rest is left out"
    case .attributeFlood(let limit):
      "a tag has far more than \(limit) attributes; what follows it is left out"
    case .elementFlood(let limit):
      "more than \(limit) elements are within one another; what follows is left out"
    }
  }
}

/// The reason that the reading of a fragment ended before the fragment did.
public enum HTMLCut: Sendable, Hashable, CustomStringConvertible {
  /// It has more bytes than are read.
  case tooLong(limit: Int)

  public var description: String {
    switch self {
    case .tooLong(let limit): "the HTML has more than \(limit) bytes; the rest is left out"
    }
  }
}

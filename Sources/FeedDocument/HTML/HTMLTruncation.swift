/// The reason why a fragment was not read completely.
public enum HTMLTruncation: Sendable, Hashable, CustomStringConvertible {
  /// The fragment exceeds the limit in bytes.
  case tooLong(limit: Int)

  public var description: String {
    switch self {
    case .tooLong(let limit): "HTML exceeds \(limit) bytes; the rest is skipped"
    }
  }
}

/// Why a file or a folder could not be used.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as in `read` or `list`.
  public var action: String
  public var path: String
  /// The system's error number, `errno`.
  public var code: Int32
  /// The system's words for the number.
  public var reason: String

  public init(action: String, path: String, code: Int32, reason: String) {
    self.action = action
    self.path = path
    self.code = code
    self.reason = reason
  }

  public var description: String { "cannot \(action) “\(path)”: \(reason)" }
}

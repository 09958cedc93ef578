/// The reason that a file or a folder could not be used.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The failed action, such as `read` or `list`.
  public var action: String
  /// The path of the file or folder, or `-` for standard input.
  public var path: String
  /// The error number of the system, `errno`.
  public var code: Int32
  /// The system’s description of the error number.
  public var reason: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - action: The failed action, such as `read` or `list`.
  ///   - path: The path of the file or folder, or `-` for standard input.
  ///   - code: The error number of the system, `errno`.
  ///   - reason: The system’s description of the error number.
  public init(action: String, path: String, code: Int32, reason: String) {
    self.action = action
    self.path = path
    self.code = code
    self.reason = reason
  }

  public var description: String { "cannot \(action) \(path == "-" ? "standard input" : "“\(path)”"): \(reason)" }
}

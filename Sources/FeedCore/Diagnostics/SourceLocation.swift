/// A location in a file.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The name of the file as the user gave it, or `-` for standard input.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode code points.
  public var column: Int
  /// The offset of the first byte in the text as UTF-8, from 0.
  public var byteOffset: Int
  /// The length in bytes of UTF-8; 0 for a position between two bytes.
  public var byteCount: Int

  /// Creates a location.
  ///
  /// - Parameters:
  ///   - file: The name of the file, or `-` for standard input.
  ///   - line: The line, from 1.
  ///   - column: The column, from 1, in Unicode code points.
  ///   - byteOffset: The offset of the first byte, from 0.
  ///   - byteCount: The length in bytes.
  public init(file: String, line: Int, column: Int, byteOffset: Int = 0, byteCount: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.byteCount = byteCount
  }

  /// Creates the location of a whole file: its first line.
  ///
  /// - Parameter file: The name of the file, or `-` for standard input.
  public init(file: String) {
    self.init(file: file, line: 1, column: 1)
  }

  /// Returns whether a location precedes another by file, line, column and length.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column, a.byteCount) < (b.file, b.line, b.column, b.byteCount)
  }
}

/// A place in a file: what an editor needs to go there.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file's name as the user gave it, or `-` for standard input.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, in Unicode code points.
  public var column: Int
  /// Offset of the first byte in the file's text as UTF-8, from 0.
  public var byteOffset: Int
  /// Length of the place, in bytes of UTF-8; 0 when it is a point.
  public var byteCount: Int

  public init(file: String, line: Int, column: Int, byteOffset: Int = 0, byteCount: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.byteCount = byteCount
  }

  /// The file as a whole, where no line is to blame.
  public init(file: String) {
    self.init(file: file, line: 1, column: 1)
  }

  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column, a.byteCount) < (b.file, b.line, b.column, b.byteCount)
  }
}

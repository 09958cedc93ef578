public import Foundation

/// Files with the expected output of tests.
///
/// `RECORD_GOLDEN=1` records the actual output instead of comparing it: read the difference before you commit it.
public enum Golden {
  /// Whether expected output is recorded.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  /// Returns the text of a golden file; if output is recorded, writes the actual text to it first.
  ///
  /// - Throws: an error if the file cannot be read or written.
  public static func text(of file: URL, recording actual: String) throws -> String {
    if isRecording { try Data(actual.utf8).write(to: file) }
    return try String(contentsOf: file, encoding: .utf8)
  }
}

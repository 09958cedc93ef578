import FeedArchive
package import FeedCore
import FeedSystem

/// The reason why the kind of a store cannot be recognized.
package enum FailedStore {
  /// Returns the problem of a store that is missing, unreadable or empty, or that contains a server’s error.
  ///
  /// - Parameters:
  ///   - path: The path of the store.
  ///   - location: The location of the store in the settings.
  /// - Returns: The problem, or `nil` if the store has another content.
  package static func problem(of path: String, at location: SourceLocation) -> Diagnostic? {
    switch FileSystem.kind(of: path) {
    case nil: return diagnostic(.commentsNoStore, "comment store “\(path)” does not exist", at: location)
    case .folder: return nil
    case .other:
      return diagnostic(.commentsUnreadStore, "comment store “\(path)” is not a file or a folder", at: location)
    case .file: break
    }
    let place = SourceLocation(file: path)
    do throws(FileError) {
      var records = try JSONRecordReader(path, lists: [""])
      var words: [String] = []
      while case .success(let record)? = try records.next() { words += record.node.errorWords }
      if records.reply.isEmpty { return diagnostic(.commentsUnreadStore, "file is empty", at: place) }
      guard let first = words.first else { return nil }
      return diagnostic(.commentsUnreadStore, .error(first), at: place)
    } catch {
      return diagnostic(.commentsUnreadStore, error.description, at: place)
    }
  }

  private static func diagnostic(_ rule: RuleDescription, _ message: String, at location: SourceLocation) -> Diagnostic
  {
    var diagnostic = Diagnostic(rule, message, at: location)
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension String {
  /// The message about a file that contains a server’s error.
  static func error(_ words: String) -> String { "file contains an error instead of comments: “\(words.prefix(200))”" }
}

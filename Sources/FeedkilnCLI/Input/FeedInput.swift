import FeedCore
import FeedValidator

/// A feed to check: its location or its bytes.
enum FeedInput: Sendable {
  /// The path of a file, a URL, or `-` for standard input.
  case path(String)
  /// The path of a file in a folder, which is validated only if it is a feed.
  case found(String)
  case document(name: String, bytes: [UInt8])
  /// A line of a stream that does not contain a document.
  case unusable(name: String, reason: String)

  /// Whether a folder was searched for it.
  var isFound: Bool { if case .found = self { true } else { false } }
}

/// The report on a feed, and the reason if the feed could not be checked.
struct CheckedFeed: Sendable {
  var report: Report
  var problem: String?
  /// Whether the file was found in a folder and is not a feed.
  var isOtherFile = false

  init(report: Report) {
    self.report = report
  }

  init(unreadable name: String, _ problem: String) {
    report = Report(unreadable: name, problem)
    self.problem = problem
  }

  init(otherFile name: String) {
    report = Report(source: Source(name: name, bytes: []), format: .unknown, diagnostics: [])
    isOtherFile = true
  }

  init(unusable name: String, _ reason: String) {
    report = Report(unusable: name, reason)
    problem = "\(name): \(reason)"
  }
}

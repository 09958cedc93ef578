import FeedCore
import FeedValidator

/// A feed to check: its location or its bytes.
enum FeedInput: Sendable {
  /// The path of a file, a URL, or `-` for standard input.
  case path(String)
  case document(name: String, bytes: [UInt8])
  /// A line of a stream that does not contain a document.
  case unusable(name: String, reason: String)
}

/// The report on a feed, and the reason if the feed could not be checked.
struct CheckedFeed: Sendable {
  var report: Report
  var problem: String?

  init(report: Report) {
    self.report = report
  }

  init(unreadable name: String, _ problem: String) {
    report = Report(unreadable: name, problem)
    self.problem = problem
  }

  init(unusable name: String, _ reason: String) {
    report = Report(unusable: name, reason)
    problem = "\(name): \(reason)"
  }
}

import FeedCore
import FeedValidator

/// One feed that is to be checked: where it is, or its bytes.
enum FeedInput: Sendable {
  /// A file's path, an address, or `-` for standard input.
  case path(String)
  case document(name: String, bytes: [UInt8])
  /// A line of a stream that holds no document.
  case unusable(name: String, reason: String)
}

/// A feed's report, and why it could not be checked if it could not.
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

package import FeedCore
package import Feedkiln

/// What the last build did, and what it is served from.
package struct LiveBuild: Sendable {
  /// Counted from 1.
  package var number: Int
  /// What the last build that could be done made; it stays when a later one cannot.
  package var preview: SitePreview?
  /// What the last build did; `nil` where it could not be done.
  package var report: BuildReport?
  /// What is wrong in the settings and in the content.
  package var diagnostics: [Diagnostic]
  /// Why the build could not be done.
  package var failure: String?
  package var duration: Duration

  /// Whether an author has something to mend.
  package var hasErrors: Bool {
    failure != nil || diagnostics.contains { $0.severity == .error } || report?.held.isEmpty == false
  }
}

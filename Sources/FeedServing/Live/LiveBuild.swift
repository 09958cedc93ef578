package import FeedCore
package import Feedkiln

/// The result of the last build.
package struct LiveBuild: Sendable {
  /// The number of the build, starting at 1.
  package var number: Int
  /// The output of the last successful build, which is kept when a later build fails.
  package var preview: SitePreview?
  /// The report of the last build, or `nil` if it failed.
  package var report: BuildReport?
  /// The problems of the settings and the content.
  package var diagnostics: [Diagnostic]
  /// The reason why the build failed, or `nil` if it succeeded.
  package var failure: String?
  package var duration: Duration

  /// Whether the author must fix something.
  package var hasErrors: Bool {
    failure != nil || diagnostics.contains { $0.severity == .error } || report?.held.isEmpty == false
  }
}

public import FeedCore
public import Feedkiln

/// What the last build did, and what it is served from.
public struct LiveBuild: Sendable {
  /// Counted from 1.
  public var number: Int
  /// What the last build that could be done made; it stays when a later one cannot.
  public var preview: SitePreview?
  /// What the last build did; `nil` where it could not be done.
  public var report: SiteBuild.Report?
  /// What is wrong in the settings and in the content.
  public var diagnostics: [Diagnostic]
  /// Why the build could not be done.
  public var failure: String?
  public var duration: Duration

  /// Whether an author has something to mend.
  public var hasErrors: Bool {
    failure != nil || diagnostics.contains { $0.severity == .error } || report?.held.isEmpty == false
  }
}

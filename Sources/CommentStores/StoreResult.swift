package import ContentValues
package import FeedCore

/// The result of reading one store; `parts` are the comments by article path.
package struct StoreResult {
  package var report: StoreReport
  package var parts: [String: [StoredThread.Part]] = [:]
  package var diagnostics: [Diagnostic] = []
  /// The reasons why comments may be missing that are not problems by themselves.
  package var doubts: [Diagnostic.Related] = []

  /// Whether comments of the store could not be read.
  package var isIncomplete: Bool { diagnostics.contains { $0.isMissingComments } }
}

extension Diagnostic {
  /// Whether the problem of a store means that comments could not be read.
  package var isMissingComments: Bool { severity == .error || rule == RuleDescription.commentsIncomplete.id }
}

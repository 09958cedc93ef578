import FeedCore

/// What became of all feeds so far.
struct BakedFeeds {
  /// What became of a feed's documents, and what there is to say of its entries.
  typealias Outcome = (files: Result<[BakedFile], FileError>, diagnostics: [Diagnostic])

  /// How many feeds there were.
  private(set) var count = 0
  /// Their files, unless one could not be written.
  private(set) var files: Result<[BakedFile], FileError> = .success([])
  private(set) var diagnostics: [Diagnostic] = []
  /// What several feeds carry is said once.
  private var said: Set<Diagnostic> = []

  mutating func add(_ outcome: Outcome) {
    count += 1
    diagnostics += outcome.diagnostics.filter { said.insert($0).inserted }
    guard case .success(var all) = files else { return }
    files = .success([])
    files = outcome.files.map { made in
      all += made
      return all
    }
  }
}

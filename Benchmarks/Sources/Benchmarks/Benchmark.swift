/// Work that is timed, compared with the same work of other programs.
///
/// A new benchmark is a file in `Suite` and a line in the list below.
struct Benchmark: Sendable {
  /// The name on the command line.
  let name: String
  /// The number of runs of each side, which alternate.
  var runs = 5
  /// Creates the data in its own folder and returns the contests; the first parameter is the path of feedkiln.
  let prepare: @Sendable (String, WorkFolder) throws -> [Contest]

  static let all: [Benchmark] = [
    .build, .blogs, .largeBuild, .python, .importWXR, .commentStore, .largeFeed, .manyFeeds, .start,
  ]
}

/// One line of the table: the program to run, its peer, and the limits.
struct Contest: Sendable {
  let work: String
  let command: Command
  let peer: Command
  /// The maximum wall time as a fraction of the peer’s, or `nil` if there is no limit.
  var mostTime: Double?
  var mostMemory: MostMemory?
  /// The number of comments that are read, or `nil` if comments are not the measure.
  var comments: Int?
}

/// The maximum memory that a program may use.
enum MostMemory: Sendable {
  case bytes(Int)
  /// A fraction of the peer’s memory.
  case ofPeer(Double)
}

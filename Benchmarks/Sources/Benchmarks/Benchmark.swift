/// Work that is timed against the same work of others; a new one is a file in `Suite` and a line here.
struct Benchmark: Sendable {
  /// What it is called on the command line.
  let name: String
  /// How often each side runs, in turn.
  var runs = 5
  /// Makes the data in a folder of its own, and says what is to run; it is given feedkiln's path.
  let prepare: @Sendable (String, WorkFolder) throws -> [Contest]

  static let all: [Benchmark] = [
    .build, .largeBuild, .python, .importWXR, .commentStore, .largeFeed, .manyFeeds, .start,
  ]
}

/// One line of the table: what runs, against what, and how much it may take.
struct Contest: Sendable {
  let work: String
  let command: Command
  let peer: Command
  /// The most of the peer's wall time that it may take, where that is settled.
  var mostTime: Double?
  var mostMemory: MostMemory?
  /// How many comments it reads, where that is what counts.
  var comments: Int?
}

/// The most memory that a program may take.
enum MostMemory: Sendable {
  case bytes(Int)
  /// A part of what the peer takes.
  case ofPeer(Double)
}

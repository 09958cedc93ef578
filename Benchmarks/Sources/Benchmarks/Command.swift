import Foundation

/// A program and its arguments.
struct Command: Sendable {
  let name: String
  let path: String
  let arguments: [String]
  /// The preparation before each run, which is not timed.
  let before: @Sendable () throws -> Void

  init(
    _ path: String, _ arguments: [String], name: String? = nil, before: @escaping @Sendable () throws -> Void = {}
  ) {
    self.name = name ?? (path as NSString).lastPathComponent
    self.path = path
    self.arguments = arguments
    self.before = before
  }

  func named(_ name: String) -> Command { Command(path, arguments, name: name, before: before) }

  func after(_ before: @escaping @Sendable () throws -> Void) -> Command {
    Command(path, arguments, name: name, before: before)
  }

  /// Runs the program once and discards its output.
  func run() throws -> Run {
    try before()
    let nowhere = open("/dev/null", O_RDWR)
    defer { close(nowhere) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, nowhere, stream) }
    var words = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, path, &actions, nil, words, environ) == 0 else { throw CommandError(name: path) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = clock.now - start
    // The lowest seven bits are zero if the program exited by itself; the next eight are its exit code.
    guard status & 0x7F == 0, status >> 8 & 0xFF == 0 else { throw CommandError(name: path, status: status) }
    return Run(wall: wall / .seconds(1), usage)
  }
}

/// The reason why a program could not be timed.
struct CommandError: Error, CustomStringConvertible {
  let name: String
  var status: Int32?

  var description: String {
    status.map { "\(name) ended with status \($0 >> 8 & 0xFF)" } ?? "\(name) is not here"
  }
}

/// The resources that one run used.
struct Run: Sendable {
  let wall: Double
  let processor: Double
  let peakBytes: Int

  init(wall: Double, _ usage: rusage) {
    self.wall = wall
    processor = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }.reduce(0, +)
    #if canImport(Darwin)
      peakBytes = Int(usage.ru_maxrss)
    #else
      peakBytes = Int(usage.ru_maxrss) * 1024
    #endif
  }
}

import FeedCore

/// Says how far an import is: on one line of a terminal, or a line now and then.
struct ImportProgress {
  private let isQuiet: Bool
  private let isTerminal = Machine.writesErrorsToTerminal
  private var shown = 0

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Takes how many bytes have been read; a smaller number than before means that a second reading began.
  mutating func show(_ bytes: Int) {
    let megabytes = bytes >> 20
    let step = isTerminal ? 8 : 256
    if megabytes < shown { shown = 0 }
    guard !isQuiet, megabytes >= shown + step else { return }
    shown = megabytes
    StandardStreams.writeError(isTerminal ? "\rread \(megabytes) MB" : "read \(megabytes) MB\n")
  }

  /// Clears the line.
  func finish() {
    if isTerminal, !isQuiet, shown > 0 { StandardStreams.writeError("\r\u{1B}[K") }
  }
}

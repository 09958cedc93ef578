import ArgumentParser
import FeedCore
import FeedSystem

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether text for standard output is coloured.
  var usesColor: Bool { usesColor(onTerminal: Machine.writesToTerminal) }

  /// Whether messages on standard error are coloured.
  var usesColorInErrors: Bool { usesColor(onTerminal: Machine.writesErrorsToTerminal) }

  /// With `auto`, a terminal that is not dumb gets colour, unless NO_COLOR is set.
  private func usesColor(onTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && Machine.environment("NO_COLOR") == nil && Machine.environment("TERM") != "dumb"
    }
  }
}

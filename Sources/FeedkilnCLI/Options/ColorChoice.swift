import ArgumentParser
import FeedCore
import FeedSystem

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether text for standard output is coloured.
  var usesColor: Bool { usesColor(onTerminal: SystemEnvironment.writesToTerminal) }

  /// Whether messages on standard error are coloured.
  var usesColorInErrors: Bool { usesColor(onTerminal: SystemEnvironment.writesErrorsToTerminal) }

  /// With `auto`, a terminal that is not dumb gets colour, unless NO_COLOR is set.
  private func usesColor(onTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && SystemEnvironment.variable("NO_COLOR") == nil && SystemEnvironment.variable("TERM") != "dumb"
    }
  }
}

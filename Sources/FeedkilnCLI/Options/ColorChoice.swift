import ArgumentParser
import FeedCore
import FeedSystem

/// The choice when to color text.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether text on standard output is colored.
  var usesColor: Bool { usesColor(onTerminal: SystemEnvironment.writesToTerminal) }

  /// Whether messages on standard error are colored.
  var usesColorInErrors: Bool { usesColor(onTerminal: SystemEnvironment.writesErrorsToTerminal) }

  /// Whether text is colored.
  ///
  /// `auto` selects color on a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`.
  private func usesColor(onTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && SystemEnvironment.variable("NO_COLOR") == nil && SystemEnvironment.variable("TERM") != "dumb"
    }
  }
}

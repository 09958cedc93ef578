import ArgumentParser
import FeedCore

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// With `auto`, a terminal that is not dumb gets colour, unless NO_COLOR is set.
  var usesColor: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      Machine.writesToTerminal && Machine.environment("NO_COLOR") == nil && Machine.environment("TERM") != "dumb"
    }
  }
}

import FeedCore
import FeedSystem

/// Shows the progress of long work: a bar on a terminal, otherwise a line every ten seconds.
///
/// Short work shows nothing.
struct Progress {
  /// The unit of the work.
  enum Unit {
    case articles, comments, feeds, megabytes, pages, pings

    /// The unit in rates, before “/s”.
    fileprivate var rateUnit: String { self == .megabytes ? " MB" : "" }

    fileprivate func text(_ count: Int) -> String {
      switch self {
      case .articles: count.counted("article")
      case .feeds: count.counted("feed")
      case .comments: count.counted("comment")
      case .megabytes: "\(count) MB"
      case .pages: count.counted("page")
      case .pings: count.counted("ping")
      }
    }
  }

  private let verb: String
  private let unit: Unit
  private let isQuiet: Bool
  private let isTerminal = SystemEnvironment.writesErrorsToTerminal
  /// The time at which the first unit was done, from which the rate is computed.
  private var start: ContinuousClock.Instant?
  private var last = 0
  private var next: Duration
  private var isShown = false

  init(_ verb: String, _ unit: Unit, isQuiet: Bool) {
    self.verb = verb
    self.unit = unit
    self.isQuiet = isQuiet
    next = isTerminal ? .milliseconds(500) : .seconds(10)
  }

  /// Updates the progress.
  ///
  /// A smaller number than before means that the work was restarted.
  ///
  /// - Parameters:
  ///   - done: The number of finished units.
  ///   - total: The number of all units, or `nil` if it is unknown.
  mutating func show(_ done: Int, of total: Int? = nil) {
    guard !isQuiet else { return }
    if done < last {
      start = nil
      next = step
    }
    last = done
    let begin = start ?? .now
    start = begin
    let elapsed = begin.duration(to: .now)
    guard elapsed >= next else { return }
    next = elapsed + step
    let line = line(done, of: total, after: elapsed)
    StandardStreams.writeError(isTerminal ? "\r\(bar(done, of: total))\(line)\u{1B}[K" : "\(line)\n")
    isShown = true
  }

  private var step: Duration { isTerminal ? .milliseconds(100) : .seconds(10) }

  /// Clears the line of a terminal, before other output is written.
  mutating func clear() {
    if isTerminal, isShown { StandardStreams.writeError("\r\u{1B}[K") }
    isShown = false
  }

  /// Returns the progress, the rate and the remaining time as text.
  func line(_ done: Int, of total: Int?, after elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var line =
      "\(verb) \(total.map { "\(done) of " + unit.text($0) } ?? unit.text(done)), \(Int(rate.rounded()))\(unit.rateUnit)/s"
    if let total, rate > 0 {
      let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
      let rest = String(left % 60)
      line += ", \(left / 60):\(rest.count < 2 ? "0" : "")\(rest) left"
    }
    return line
  }

  /// Returns a bar of twenty characters, or an empty string if the total is unknown.
  func bar(_ done: Int, of total: Int?) -> String {
    guard let total, total > 0 else { return "" }
    let filled = min(20, done * 20 / total)
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "] "
  }
}

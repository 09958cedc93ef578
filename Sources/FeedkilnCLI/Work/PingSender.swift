import FeedCore
import FeedFetching
import FeedSystem
import Feedkiln

/// Sends pings one after another, and ends in time regardless of the hubs.
///
/// A ping that fails for a time is sent again: after the time that the hub asks for, or after a pause that doubles. A hub
/// that does not respond in time, or whose retries all failed, gets no more pings in this run.
struct PingSender {
  private static let retries = 3

  let limits: FetchLimits
  let allowsPrivate: Bool
  /// The time after which no ping is sent.
  let end: ContinuousClock.Instant
  /// The pause before the first retry.
  var pause = Duration.seconds(1)
  /// Waits, so that tests need not.
  var wait: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  /// The hubs that get no more pings, with the reasons.
  private(set) var givenUp: [IRI: String] = [:]

  init(limits: FetchLimits, allowsPrivate: Bool, end: ContinuousClock.Instant) {
    (self.limits, self.allowsPrivate, self.end) = (limits, allowsPrivate, end)
  }

  /// The result of a ping.
  enum Outcome: Equatable {
    case accepted
    case failed(String)
    /// The ping was not sent, because the hub was given up or the time is over.
    case skipped
  }

  /// Sends a ping, again if that may help; calls `waiting` before each pause.
  mutating func send(_ ping: Ping, waiting: (Duration) -> Void = { _ in }) async -> Outcome {
    guard givenUp[ping.server] == nil else { return .skipped }
    var next = pause
    for attempt in 0...Self.retries {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else {
        return giveUp(ping, because: "the time limit for all pings was reached", after: attempt)
      }
      switch sendOnce(ping, within: left) {
      case .accepted: return .accepted
      case .refused(let reason): return .failed(reason)
      case .timedOut(let reason): return giveUp(ping, because: reason, after: attempt + 1)
      case .again(let reason, let requested):
        let wait = max(requested ?? .zero, next)
        guard attempt < Self.retries, wait < ContinuousClock.now.duration(to: end) else {
          return giveUp(ping, because: reason, after: attempt + 1)
        }
        waiting(wait)
        await self.wait(wait)
        next *= 2
      }
    }
    return .skipped
  }

  private mutating func giveUp(_ ping: Ping, because reason: String, after attempts: Int) -> Outcome {
    givenUp[ping.server] = reason
    return attempts == 0 ? .skipped : .failed(reason)
  }

  private enum Attempt {
    case accepted
    case refused(String)
    case timedOut(String)
    case again(String, after: Duration?)
  }

  private func sendOnce(_ ping: Ping, within left: Duration) -> Attempt {
    var limits = limits
    limits.seconds = max(1, min(limits.seconds, Int(left.components.seconds)))
    let poster = FormPoster(limits: limits, allowsPrivate: allowsPrivate)
    do throws(FetchError) {
      let response = try poster.post(ping.fields, to: ping.target)
      switch ping.result(status: response.head.status, body: response.body) {
      case .accepted: return .accepted
      case .refused(let reason): return .refused(reason)
      case .again(let reason):
        return .again(reason, after: response.head.field("Retry-After").flatMap { RetryAfter.delay($0, now: .now) })
      }
    } catch {
      switch error {
      case .privateAddress: return .refused("\(error.reason); set private_hubs = true in [feeds] to allow it")
      case .timedOut: return .timedOut(error.reason)
      case .failed: return .again(error.reason, after: nil)
      default: return .refused(error.reason)
      }
    }
  }
}

/// The delay that a `Retry-After` field asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// Returns the delay: a number of seconds, or the time to a date.
  static func delay(_ field: String, now: Timestamp) -> Duration? {
    if let seconds = Int(field), seconds >= 0 { return .seconds(min(seconds, 1 << 30)) }
    guard let date = try? Timestamp(rfc822: field) else { return nil }
    return .seconds(max(0, date.secondsSinceEpoch - now.secondsSinceEpoch))
  }
}

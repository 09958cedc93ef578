import FeedCore
import FeedFetching
import FeedSystem
import Feedkiln

/// Sends a ping, and again after a while where that may help.
struct PingSender: Sendable {
  let poster: FormPoster
  let retries: Int
  /// The pause before the first new try; each one after is twice as long.
  var pause = Duration.seconds(1)

  /// Why the ping was not taken; `nil` when it was.
  func send(_ ping: Ping) async -> String? {
    var wait = pause
    for attempt in 0...retries {
      switch ask(ping) {
      case .taken: return nil
      case .refused(let reason): return reason
      case .again(let reason):
        if attempt == retries { return reason }
        try? await Task.sleep(for: wait)
        wait *= 2
      }
    }
    return nil
  }

  private func ask(_ ping: Ping) -> PingResult {
    do throws(FetchError) {
      let response = try poster.post(ping.fields, to: ping.target)
      return ping.verdict(status: response.head.status, body: response.body)
    } catch {
      switch error {
      case .privateAddress: return .refused("\(error.reason); set private_hubs = true in [feeds] to allow it")
      case .timedOut, .failed: return .again(error.reason)
      default: return .refused(error.reason)
      }
    }
  }
}

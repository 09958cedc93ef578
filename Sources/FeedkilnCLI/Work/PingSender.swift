import FeedCore
import FeedFetching
import FeedSystem
import Feedkiln

/// Sends pings, and retries if a later attempt may succeed.
struct PingSender: Sendable {
  let poster: FormPoster
  let retries: Int
  /// The pause before the first retry.
  ///
  /// It doubles with each retry.
  var pause = Duration.seconds(1)

  /// Sends a ping.
  ///
  /// Returns the reason if it failed, and otherwise `nil`.
  func send(_ ping: Ping) async -> String? {
    var wait = pause
    for attempt in 0...retries {
      switch ask(ping) {
      case .accepted: return nil
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
      return ping.result(status: response.head.status, body: response.body)
    } catch {
      switch error {
      case .privateAddress: return .refused("\(error.reason); set private_hubs = true in [feeds] to allow it")
      case .timedOut, .failed: return .again(error.reason)
      default: return .refused(error.reason)
      }
    }
  }
}

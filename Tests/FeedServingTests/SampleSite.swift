import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedFetching
@testable import FeedServing

/// A small site in its own folder, served on a free port.
struct SampleSite {
  let folder: TemporaryFolder

  init(baseURL: String = "https://bread.example/", settings: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(
      "site.toml",
      """
      [site]
      title = "Bread"
      base_url = "\(baseURL)"
      language = "en"
      authors = ["Ada"]
      tag_authority = "bread.example"
      [feeds]
      output = "public/feeds"
      url = "feeds/"
      pages = true
      \(settings)

      """)
    try write("rye", "Rye", "Bread of *rye*, \(String(repeating: "and more of it, ", count: 120))the end.")
  }

  func write(_ name: String, _ title: String, _ text: String, date: String = "2024-03-01") throws {
    try folder.write("content/articles/\(name).md", "---\ntitle: \(title)\ndate: \(date)\n---\n\(text)\n")
  }

  var options: ServingOptions {
    var options = ServingOptions(site: "\(folder.path)/site.toml")
    options.now = Timestamp(secondsSinceEpoch: 1_800_000_000)
    options.allowsPlaceholderURL = true
    return options
  }
}

extension FetchLimits {
  /// The limits of a fetch, with more time on a busy machine.
  static var patient: FetchLimits {
    var limits = FetchLimits()
    limits.seconds = Patience.seconds
    return limits
  }
}

/// Runs each job in a new thread, so that a server and a test that waits for it do not wait for other tests.
private final class NewThreads: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Serves a site while a test runs.
///
/// The task of the test runs its expectations, so that a failure belongs to the test.
func serving<Value: Sendable>(
  _ live: LiveSite, idleTimeout: Duration = .seconds(30), port: UInt16 = 0,
  _ look: @escaping @Sendable (_ url: String) throws -> Value
) async throws -> Value {
  try await serving({ await live.response($0) }, idleTimeout: idleTimeout, port: port, look)
}

/// Serves responses while a test runs.
func serving<Value: Sendable>(
  _ response: @escaping @Sendable (Request) async -> Response, idleTimeout: Duration = .seconds(30), port: UInt16 = 0,
  _ look: @escaping @Sendable (_ url: String) throws -> Value
) async throws -> Value {
  let server = try PreviewServer(host: "127.0.0.1", port: port, idleTimeout: idleTimeout, response: response)
  let (urls, listening) = AsyncStream.makeStream(of: String.self)
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask(executorPreference: NewThreads()) {
      try await server.run { listening.yield($0) }
      return nil
    }
    group.addTask(executorPreference: NewThreads()) {
      for await url in urls { return try look(url) }
      return nil
    }
    defer { group.cancelAll() }
    while let value = try await group.next() {
      if let value { return value }
    }
    throw CancellationError()
  }
}

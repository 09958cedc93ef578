import Feeds
import Hummingbird

/// Serves the feed of a blog in three formats, which are encoded for each request.
@main
struct Server {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
    let blog = Blog(url: try IRI("http://127.0.0.1:\(port)/"))
    let router = Router(options: .autoGenerateHeadEndpoints)
    for format in FeedFormat.allCases {
      router.get(RouterPath(blog.path(of: format))) { request, _ in
        try FeedResponse(blog.feed, as: format, at: blog.url.resolve(blog.path(of: format))).response(to: request)
      }
    }
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}

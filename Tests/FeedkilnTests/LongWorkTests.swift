import FeedContent
import FeedCore
import Feedkiln
import Foundation
import Testing

/// Long operations report their progress, and finished work is counted.
struct LongWorkTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  @Test func `builds and links report each article, feed and page`() async throws {
    let folder = try TestSite(copying: Self.repository)
    let site = try #require(try folder.reading().site)
    let options = try ContentOptions(now: Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
    var told: [String] = []
    var comments: [Int] = []
    let report = try await SiteBuild(site: site, options: BuildOptions(options)).run {
      switch $0 {
      case .reading(.articles(let done, let total)): told.append("articles \(done)/\(total)")
      case .reading(.comments(let count)): comments.append(count)
      case .feeds(let done, let total): told.append("feeds \(done)/\(total)")
      }
    }
    let content = report.content
    let articles = content.published + content.drafts + content.future + content.expired
    let feeds = told.count - articles
    #expect(told == (1...articles).map { "articles \($0)/\(articles)" } + (1...feeds).map { "feeds \($0)/\(feeds)" })
    #expect(comments == comments.sorted() && comments.contains { $0 > 0 })
    #expect(feeds * 3 >= report.written.count)

    try folder.write("<html><head></head></html>", to: "public/index.html")
    told = []
    let linking = await SiteLinking(site: site, options: options) {
      if case .articles(let done, let total) = $0 { told.append("\(done)/\(total)") }
    }
    _ = try await linking.run(folder: folder.folder.appending(path: "public").path, isDryRun: true) {
      told.append("page \($0)/\($1)")
    }
    #expect(told == (1...articles).map { "\($0)/\(articles)" } + ["page 1/1"])
  }

  @Test func `a build counts the entries in its feeds`() async throws {
    let folder = try TestSite(copying: Self.repository)
    let report = try await folder.build()
    let counts = try report.written.map { name in
      let text = try folder.text(name)
      guard name.hasSuffix(".json") else { return text.matches(of: /<(entry|item)[ >]/).count }
      let feed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (feed?["items"] as? [Any])?.count ?? 0
    }
    #expect(report.entries == counts.reduce(0, +))
    #expect(try await folder.build().entries == report.entries)
  }
}

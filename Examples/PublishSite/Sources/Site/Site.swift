import Foundation
import PublishFeeds

/// Writes the feeds of two items into a folder, as a step of a Publish site does with all items.
@main
struct Site {
  static func main() throws {
    let output = URL(filePath: CommandLine.arguments.dropFirst().first ?? "Output")
    let feeds = try SiteFeeds(
      url: "https://bread.example", name: "Slow bread", description: "What takes its time", language: "en",
      author: "Ada")
    let items = [
      PublishedItem(
        path: "posts/rye", title: "Rye & oats", description: "Two days, one loaf.", tags: ["rye", "oats"],
        html: "<p>Two days, then <em>an hour</em>: see <a href=\"/posts/spelt\">spelt</a>.</p>",
        date: Date(timeIntervalSince1970: 1_709_281_800),
        lastModified: Date(timeIntervalSince1970: 1_709_285_400)),
      PublishedItem(
        path: "posts/spelt", title: "Spelt", description: "", tags: [], html: "<p>No rest at all.</p>",
        date: Date(timeIntervalSince1970: 1_709_195_400), lastModified: Date(timeIntervalSince1970: 1_709_195_400)),
    ]
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    for file in try feeds.files(items) { try Data(file.bytes).write(to: output.appending(path: file.path)) }
  }
}

import FeedContent
import FeedCore
import Feedkiln

/// A few lines about what a build did.
struct BuildSummary {
  let report: SiteBuild.Report
  let output: String
  /// All that is wrong, in the settings, the content and the feeds.
  let diagnostics: [Diagnostic]

  var lines: [String] {
    var lines = ["Read  \(articles), \(comments)"]
    let feeds = report.written.count + report.unchanged.count + report.held.count
    let held = report.held.isEmpty ? "" : ", \(report.held.count) held back"
    let removed = report.removed.isEmpty ? "" : ", \(report.removed.count) removed"
    lines.append(
      "Baked \(Printer.count(feeds, "feed")) in \(output): \(report.written.count) written, "
        + "\(report.unchanged.count) unchanged\(held)\(removed)")
    if !report.companions.isEmpty {
      let count = Printer.count(report.companions.count, "file")
      let unchanged = report.companions.count - report.companionsWritten
      lines.append("Added \(count) around them: \(report.companionsWritten) written, \(unchanged) unchanged")
    }
    if let count = Printer.count(diagnostics) { lines.append("Found \(count)") }
    return lines
  }

  var json: [UInt8] {
    let counts = report.content
    return JSONText.result { json in
      json.member("output", output)
      json.object("articles") { json in
        json.member("published", counts.published)
        json.member("drafts", counts.drafts)
        json.member("future", counts.future)
        json.member("expired", counts.expired)
        json.member("undated", counts.undated)
        json.member("failed", counts.failed)
        json.member("noArticles", counts.noArticles)
      }
      json.object("comments") { json in
        json.member("published", counts.comments.published)
        json.member("hidden", counts.comments.read - counts.comments.published)
        json.member("failed", counts.comments.failed)
      }
      json.object("feeds") { json in
        json.members("written", report.written)
        json.members("unchanged", report.unchanged)
        json.members("held", report.held)
      }
      json.members("removed", report.removed)
      json.object("companions") { json in
        json.member("written", report.companionsWritten)
        json.member("unchanged", report.companions.count - report.companionsWritten)
      }
      json.member(diagnostics)
    }
  }

  private var articles: String {
    let counts = report.content
    let left = [
      (counts.drafts, "draft", "drafts"), (counts.future, "in the future", "in the future"),
      (counts.expired, "expired", "expired"), (counts.undated, "without a date", "without a date"),
      (counts.failed, "with errors", "with errors"),
      (counts.noArticles, "page that is no article", "pages that are no articles"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return Printer.count(counts.published, "article")
      + (left.isEmpty ? "" : " (left out: \(left.joined(separator: ", ")))")
  }

  private var comments: String {
    let counts = report.content.comments
    let hidden = counts.read - counts.published
    let left = [
      (hidden, "not approved"), (counts.failed, "with errors"), (counts.withoutArticle, "without an article"),
      (counts.elsewhere, "on what has no comments"),
      (counts.reactions, counts.reactions == 1 ? "reaction" : "reactions"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Printer.count(counts.published, "comment")
      + (left.isEmpty ? "" : " (left out: \(left.joined(separator: ", ")))")
  }
}

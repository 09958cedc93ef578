import FeedContent
import FeedCore
import Feedkiln

/// A short table of the results of a build.
struct BuildSummary {
  let report: BuildReport
  let output: String
  /// The shard that was built, or `nil` for a build of the whole site.
  let shard: Shard?
  /// The problems of the settings, the content and the feeds.
  let diagnostics: [Diagnostic]
  /// The duration of the build, or `nil` if it is not shown.
  let duration: Duration?

  var lines: [String] {
    var rows = shard.map { [("Shard", "\($0)", "the merge builds the rest and reports the problems")] } ?? []
    rows += [
      ("Articles", "\(report.content.published)", skipped(skippedArticles)),
      ("Comments", "\(report.content.comments.published)", skipped(skippedComments)),
      ("Feeds", "\(report.written.count + report.unchanged.count + report.held.count)", feeds),
      ("Entries", "\(report.entries)", "in all feeds"),
    ]
    if !report.supportingFiles.isEmpty {
      let unchanged = report.supportingFiles.count - report.supportingFilesWritten
      rows.append(
        (
          "Files", "\(report.supportingFiles.count)",
          "other files: \(report.supportingFilesWritten) written, \(unchanged) unchanged"
        ))
    }
    rows.append(("Problems", "\(diagnostics.count)", problems))
    if let duration {
      let hundredths = Int((duration / .milliseconds(10)).rounded())
      rows.append(("Time", "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)", "seconds"))
    }
    let width = rows.map(\.1.utf8.count).max() ?? 0
    return rows.map { label, number, words in
      let space = String(repeating: " ", count: 10 - label.utf8.count + width - number.utf8.count)
      return label + space + number + (words.isEmpty ? "" : "  \(words)")
    }
  }

  /// The result of a build that others follow, in one line.
  static func line(_ report: BuildReport, duration: Duration) -> String {
    let feeds = report.written.count + report.unchanged.count
    let milliseconds = Int((duration / .milliseconds(1)).rounded())
    return "Built \(feeds.counted("feed")) in \(milliseconds) ms: \(report.written.count) written"
  }

  var json: [UInt8] {
    let counts = report.content
    return JSONWriter.result { json in
      json.member("output", output)
      if let shard { json.member("shard", "\(shard)") }
      json.object("articles") { json in
        json.member("published", counts.published)
        json.member("drafts", counts.drafts)
        json.member("future", counts.future)
        json.member("expired", counts.expired)
        json.member("undated", counts.undated)
        json.member("unbuilt", counts.unbuilt)
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
      json.member("entries", report.entries)
      json.object("companions") { json in
        json.member("written", report.supportingFilesWritten)
        json.member("unchanged", report.supportingFiles.count - report.supportingFilesWritten)
      }
      json.member(diagnostics)
    }
  }

  private var feeds: String {
    let held = report.held.isEmpty ? "" : ", \(report.held.count) not published"
    return "in \(output): \(report.written.count) written, \(report.unchanged.count) unchanged\(held), "
      + "\(report.removed.count) removed"
  }

  /// The severities of the problems, with counts if there are several.
  private var problems: String {
    let severities = Set(diagnostics.map(\.severity))
    guard let words = Printer.count(diagnostics) else { return "" }
    return severities.count == 1 ? String(words.drop { $0 != " " }.dropFirst()) : words
  }

  private func skipped(_ reasons: [(Int, String)]) -> String {
    let some = reasons.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return some.isEmpty ? "" : "skipped: \(some.joined(separator: ", "))"
  }

  private var skippedArticles: [(Int, String)] {
    let counts = report.content
    return [
      (counts.drafts, counts.drafts.agreeing("draft")), (counts.future, "in the future"),
      (counts.expired, "expired"), (counts.undated, "without a date"), (counts.unbuilt, "without a built page"),
      (counts.failed, "with errors"),
      (
        counts.noArticles,
        counts.noArticles.agreeing("page that is not an article", plural: "pages that are not articles")
      ),
    ]
  }

  private static func words(for barrier: CommentBarrier) -> String {
    switch barrier {
    case .draft: "on drafts"
    case .future: "on articles in the future"
    case .expired: "on expired articles"
    case .failed: "on articles with errors"
    case .noPage: "on articles without a page"
    case .noArticle: "on files that are not articles"
    case .off: "on articles without comments"
    }
  }

  private var skippedComments: [(Int, String)] {
    let counts = report.content.comments
    return [
      (counts.read - counts.published, "not approved"), (counts.failed, "with errors"),
      (counts.withoutArticle, "without an article"), (counts.excluded, "excluded in [comments.map]"),
    ]
      + CommentBarrier.allCases.map { (counts.barred[$0], Self.words(for: $0)) } + [
        (counts.reactions, counts.reactions.agreeing("reaction"))
      ]
  }
}

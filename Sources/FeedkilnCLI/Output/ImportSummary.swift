import FeedCore
import FeedImport

/// A table of the records that were read, imported and skipped, and of the files that were written.
struct ImportSummary {
  let report: ImportReport
  let isDryRun: Bool
  /// Whether a dry run lists all files.
  let listsAll: Bool

  var lines: [String] {
    var lines = [row("", read: "read", imported: "imported", skipped: "skipped", reasons: "")]
    for sort in ImportReport.Sort.allCases {
      guard let tally = report.tallies[sort], tally.read > 0 else { continue }
      let reasons = tally.skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      lines.append(
        row(
          sort.rawValue, read: "\(tally.read)", imported: "\(tally.imported)", skipped: "\(tally.skippedCount)",
          reasons: reasons))
    }
    if lines.count == 1 { lines = ["Nothing to import"] }
    let kept = report.kept.isEmpty ? "" : ", \(report.kept.count) not overwritten"
    let wrote = isDryRun ? "Would write" : "Wrote"
    lines.append("\(wrote) \(report.written.count.counted("file")), \(report.unchanged) unchanged\(kept)")
    if isDryRun {
      lines += report.written.map { ListLine(kind: "files", text: "  \($0)") }.folded(listsAll: listsAll, limit: 20)
    }
    return lines
  }

  var json: [UInt8] {
    JSONWriter.result { json in
      json.member("dryRun", isDryRun)
      json.array("read", of: ImportReport.Sort.allCases) { json, sort in
        guard let tally = report.tallies[sort] else { return }
        json.object { json in
          json.member("sort", sort.rawValue)
          json.member("read", tally.read)
          json.member("imported", tally.imported)
          json.object("leftOut") { json in
            for (reason, count) in tally.skipped.sorted(by: { $0.key < $1.key }) { json.member(reason, count) }
          }
        }
      }
      json.members("written", report.written)
      json.member("unchanged", report.unchanged)
      json.members("kept", report.kept)
      json.member(report.diagnostics)
    }
  }

  private func row(_ sort: String, read: String, imported: String, skipped: String, reasons: String) -> String {
    let name = sort + String(repeating: " ", count: max(0, 12 - sort.count))
    let cells = [read, imported, skipped].map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }
    return name + cells.joined() + (reasons.isEmpty ? "" : "  " + reasons)
  }
}

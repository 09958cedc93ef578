import FeedCore
import FeedValidator

/// A summary of a validation in a few lines.
struct ValidateSummary {
  let totals: Totals
  /// Files in folders that are not feeds.
  var otherFiles = 0

  var lines: [String] {
    let counts = [(totals.errors, Severity.error), (totals.warnings, .warning), (totals.infos, .info)]
      .filter { $0.0 > 0 }.map { $1.counted($0) }
    let known = totals.known > 0 ? ", and \(totals.known.counted("problem")) in the baseline" : ""
    let found = counts.isEmpty ? (known.isEmpty ? "all are valid" : "nothing new") : counts.joined(separator: ", ")
    var lines = ["Checked \(totals.files.counted("feed")): \(found)\(known)"]
    if otherFiles > 0 { lines.append("Skipped " + Self.describe(otherFiles: otherFiles)) }
    if totals.gone > 0 {
      lines.append(
        "\(totals.gone.counted("problem")) of the baseline no longer \(totals.gone.agreeing("occurs", plural: "occur")): "
          + "run with --write-baseline to remove \(totals.gone.agreeing("it", plural: "them"))")
    }
    return lines
  }

  /// Returns “3 files that are not feeds”.
  static func describe(otherFiles count: Int) -> String {
    "\(count.counted("file")) that \(count.agreeing("is not a feed", plural: "are not feeds"))"
  }
}

import FeedCore
import FeedDocument
import FeedVocabulary

/// A document and its report.
struct ValidatedDocument: Sendable {
  let reading: Reading
  let report: Report

  /// The text as UTF-8.
  var text: [UInt8] { reading.document.source.bytes }

  /// Whether the file is a feed: others are never changed.
  var isFeed: Bool {
    switch report.format {
    case .html, .unknown: false
    case .rss, .atom, .rdf, .opml: true
    case .jsonFeed: !report.diagnostics.contains { $0.rule == RuleDescription.feedNotJsonFeed.id }
    }
  }

  /// The number of errors and warnings.
  var problemCount: Int { report.errorCount + report.warningCount }

  /// Whether the whole feed was checked: it is complete, decoded, and has a supported root.
  var isWhole: Bool {
    guard reading.document.isComplete, let root = reading.document.root else { return false }
    let isText = !reading.diagnostics.contains { $0.rule.rawValue.hasPrefix("encoding/") && $0.severity == .error }
    return switch report.format {
    case .rss: isText && RSSRoot.model(of: root) != nil
    case .atom: isText && AtomRoot.model(of: root) != nil
    case .rdf: isText && RDFRoot.model(of: root) != nil
    case .opml: isText && OPMLRoot.model(of: root) != nil
    case .jsonFeed: isText
    case .html, .unknown: false
    }
  }

  /// Whether this document has fewer problems and no more of any rule, or can be read further.
  func isBetter(than other: ValidatedDocument) -> Bool {
    guard other.isWhole else {
      return isWhole || (unread, syntaxErrors.count) < (other.unread, other.syntaxErrors.count) && keepsRules(of: other)
    }
    guard isWhole, report.diagnostics.count < other.report.diagnostics.count else { return false }
    let before = other.report.counts
    return report.counts.allSatisfy { $0.value <= before[$0.key] ?? 0 }
  }

  /// The number of bytes after the position where reading stopped.
  private var unread: Int {
    guard let root = reading.document.root else { return text.count }
    return root.damage.contains(.cut) ? text.count - root.range.upperBound : 0
  }

  /// The problems of the markup, which are found in any text.
  private var syntaxErrors: [Diagnostic] { reading.diagnostics.filter { $0.severity == .error } }

  /// Whether no kind of problem of the markup is more frequent than in another document, if as much of both was read.
  private func keepsRules(of other: ValidatedDocument) -> Bool {
    guard unread == other.unread else { return true }
    func counts(_ diagnostics: [Diagnostic]) -> [RuleID: Int] {
      diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    }
    let before = counts(other.syntaxErrors)
    return counts(syntaxErrors).allSatisfy { $0.value <= before[$0.key] ?? 0 }
  }
}

extension Report {
  fileprivate var counts: [RuleID: Int] { diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 } }
}

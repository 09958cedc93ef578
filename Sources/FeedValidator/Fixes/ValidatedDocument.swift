import FeedCore
import FeedDocument
import FeedVocabulary

/// A document and its report.
struct ValidatedDocument: Sendable {
  let reading: Reading
  let report: Report

  /// The text as UTF-8.
  var text: [UInt8] { reading.document.source.bytes }

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
    guard other.isWhole else { return isWhole || unread < other.unread }
    guard isWhole, report.diagnostics.count < other.report.diagnostics.count else { return false }
    let before = other.report.counts
    return report.counts.allSatisfy { $0.value <= before[$0.key] ?? 0 }
  }

  /// The number of bytes after the position where reading stopped.
  private var unread: Int {
    guard !reading.document.isComplete else { return 0 }
    return text.count - (reading.diagnostics.last?.location?.byteOffset ?? 0)
  }
}

extension Report {
  fileprivate var counts: [RuleID: Int] { diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 } }
}

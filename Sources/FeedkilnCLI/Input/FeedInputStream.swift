import FeedCore
import FeedDocument
import FeedSystem

/// The feeds on standard input, one per line.
struct FeedInputStream {
  enum Form { case paths, documents }

  private let form: Form
  private var lines: LineReader
  private var hasEnded = false

  init(_ form: Form, limits: ReadingLimits) {
    self.form = form
    // A JSON string can be longer than its document: an escape takes up to six bytes for one byte.
    lines = LineReader(limit: form == .paths ? 1 << 16 : limits.bytes.multipliedReportingOverflow(by: 6).partialValue)
  }

  /// Returns the next feed.
  ///
  /// Empty lines are skipped.
  mutating func next(mayWait: Bool) -> NextInput<FeedInput> {
    while true {
      switch lines.next(mayWait: mayWait) {
      case .later: return .later
      case .end:
        guard let problem = lines.problem, !hasEnded else { return .end }
        hasEnded = true
        return .value(.unusable(name: "standard input", reason: "cannot be read: \(problem.reason)"))
      case .value(let line):
        let text = line.bytes.last == UInt8(ascii: "\r") ? line.bytes.dropLast() : line.bytes[...]
        guard !text.trimmingSpace().isEmpty else { continue }
        let name = "line \(line.number)"
        if line.isCut { return .value(.unusable(name: name, reason: "line is too long")) }
        return .value(form == .paths ? .path(String(utf8: text)) : Self.document(Array(text), name))
      }
    }
  }

  /// Parses `"…"` or `{ "name": "…", "document": "…" }`.
  private static func document(_ line: [UInt8], _ name: String) -> FeedInput {
    let reading = JSONReader.read(line, name: name)
    guard reading.diagnostics.isEmpty, let root = reading.document.root else {
      return .unusable(name: name, reason: "line is not JSON; write a document as a JSON string")
    }
    if root.kind == .string { return .document(name: name, bytes: root.text.bytes) }
    guard root.kind == .object, let document = root.member("document"), document.kind == .string else {
      return .unusable(
        name: name, reason: "line is not a document; write a JSON string, or {\"name\": \"…\", \"document\": \"…\"}")
    }
    let given = root.member("name").flatMap { $0.kind == .string ? $0.text.string : nil }
    return .document(name: given ?? name, bytes: document.text.bytes)
  }
}

import ArgumentParser
import FeedCore
import FeedDocument
import FeedSystem

/// Sanitizes HTML fragments and reports content that exceeds the limits.
struct FragmentCleaner {
  let base: IRI
  let policy: HTMLPolicy

  /// Sanitizes a file or standard input.
  func clean(_ file: String, isJSON: Bool, _ printer: Printer) throws(FileError) {
    let html = try PathArgument.read(file, limit: policy.limits.byteCount)
    let cleaned = clean(html, named: PathArgument.title(file), printer)
    StandardStreams.write(isJSON ? JSONWriter.result { $0.member("html", String(utf8: cleaned)) } : cleaned)
  }

  /// Sanitizes the HTML of each line, which is a JSON object.
  func cleanLines(of file: String, _ printer: Printer) throws {
    // A JSON object can be longer than its fragment: an escape takes up to six bytes for one byte.
    let limit = policy.limits.byteCount.multipliedReportingOverflow(by: 6).partialValue.advanced(by: 1 << 12)
    let isInput = PathArgument.isInput(file)
    var lines = try isInput ? LineReader(limit: limit) : LineReader(file: file, limit: limit)
    var isWhole = true
    while case .value(let line) = lines.next(mayWait: true) {
      guard !line.bytes.trimmingSpace().isEmpty else { continue }
      if let output = cleaned(line, printer) { StandardStreams.write(output) } else { isWhole = false }
    }
    if let problem = lines.problem { throw problem }
    if !isWhole { throw ExitCode.problems }
  }

  /// Returns the output for a line, or reports an error and returns `nil` if the line is invalid.
  private func cleaned(_ line: LineReader.Line, _ printer: Printer) -> [UInt8]? {
    let name = "line \(line.number)"
    let reading = JSONReader.read(line.bytes, name: name)
    guard !line.isCut, reading.diagnostics.isEmpty, let root = reading.document.root, root.kind == .object,
      let html = root.member("html"), html.kind == .string
    else {
      printer.error("\(name): \(line.isCut ? "line is too long" : "line is not {\"id\": …, \"html\": \"…\"}")")
      return nil
    }
    var output = Array("{".utf8)
    if let id = root.member("id") {
      output.append(utf8: "\"id\":")
      if id.kind == .string { output.append(json: id.text.bytes) } else { output += line.bytes[id.range] }
      output.append(utf8: ",")
    }
    output.append(utf8: "\"html\":")
    output.append(json: clean(html.text.bytes, named: name, printer))
    output.append(utf8: "}\n")
    return output
  }

  private func clean(_ html: [UInt8], named name: String, _ printer: Printer) -> [UInt8] {
    let cleaned = FeedHTML(cleaning: html, base: base, policy: policy)
    if let cut = cleaned.cut { printer.note("feedkiln: \(name): \(cut)") }
    return cleaned.bytes
  }
}

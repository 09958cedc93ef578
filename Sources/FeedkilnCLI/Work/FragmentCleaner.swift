import ArgumentParser
import FeedCore
import FeedDocument
import FeedSystem

/// Cleans HTML that a user gives, and says what it could not take.
struct FragmentCleaner {
  let base: IRI
  let policy: HTMLPolicy

  /// Cleans a file, or standard input.
  func clean(_ file: String, isJSON: Bool, _ printer: Printer) throws(FileError) {
    let html = try PathArgument.read(file, limit: policy.limits.byteCount)
    let cleaned = clean(html, named: PathArgument.title(file), printer)
    StandardStreams.write(isJSON ? JSONWriter.result { $0.member("html", String(utf8: cleaned)) } : cleaned)
  }

  /// Cleans the HTML of each line, which is a JSON object.
  func cleanLines(of file: String, _ printer: Printer) throws {
    // A fragment's line is longer than the fragment: escapes of JSON take up to six bytes for one.
    let limit = policy.limits.byteCount.multipliedReportingOverflow(by: 6).partialValue.advanced(by: 1 << 12)
    let isInput = PathArgument.isInput(file)
    var lines = try isInput ? LineReader(limit: limit) : LineReader(file: file, limit: limit)
    var isWhole = true
    while case .value(let line) = lines.next(mayWait: true) {
      guard !line.bytes.trimmingSpace().isEmpty else { continue }
      if let output = cleaned(line, printer) { StandardStreams.write(output) } else { isWhole = false }
    }
    if !isWhole { throw ExitCode.problems }
  }

  /// A line as it is written; `nil` for one that is reported.
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

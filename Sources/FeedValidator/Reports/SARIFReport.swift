import FeedCore

/// Writes SARIF 2.1.0, which code hosts and editors read.
///
/// Columns are in code points. The rules come after the results, so that results need not be kept in memory.
public struct SARIFReport: ReportWriter {
  private var json = JSONWriter(isIndented: true)
  private var rules: [RuleID] = []
  private var indexes: [RuleID: Int] = [:]

  public init() {}

  public mutating func start() -> [UInt8] {
    json.open("{")
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.openArray("runs")
    json.open("{")
    json.member("columnKind", "unicodeCodePoints")
    json.openArray("results")
    return json.take()
  }

  public mutating func add(_ report: Report) -> [UInt8] {
    var fingerprints = Fingerprints()
    for diagnostic in report.diagnostics {
      let index = index(of: diagnostic.rule)
      let fingerprint = fingerprints.next(diagnostic)
      json.object { $0.result(diagnostic, ruleIndex: index, fingerprint: fingerprint, in: report.source) }
    }
    return json.take()
  }

  public mutating func finish() -> [UInt8] {
    json.close("]")
    json.object("tool") { [rules] json in
      json.object("driver") { json in
        json.member("name", Product.name)
        json.member("version", Product.version)
        json.member("semanticVersion", Product.version)
        json.member("informationUri", Product.url)
        json.array("rules", of: rules) { json, rule in json.object { $0.rule(rule) } }
      }
    }
    json.close("}")
    json.close("]")
    json.close("}")
    return json.take() + [UInt8(ascii: "\n")]
  }

  private mutating func index(of rule: RuleID) -> Int {
    if let index = indexes[rule] { return index }
    indexes[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }
}

extension JSONWriter {
  fileprivate mutating func result(
    _ diagnostic: Diagnostic, ruleIndex: Int, fingerprint: String, in source: Source
  ) {
    member("ruleId", diagnostic.rule.rawValue)
    member("ruleIndex", ruleIndex)
    member("level", diagnostic.severity.sarifLevel)
    message(diagnostic.message + (diagnostic.help.map { "\nHelp: \($0)" } ?? ""))
    array("locations", of: [diagnostic.location ?? SourceLocation(file: source.name)]) { json, location in
      json.object { json in
        json.physicalLocation(location, source)
        guard let node = diagnostic.context.node else { return }
        json.array("logicalLocations", of: [node]) { json, node in json.object { $0.member("fullyQualifiedName", node) }
        }
      }
    }
    if !diagnostic.related.isEmpty {
      array("relatedLocations", of: diagnostic.related.enumerated()) { json, related in
        json.object { json in
          json.member("id", related.offset)
          json.message(related.element.message)
          json.physicalLocation(related.element.location, source)
        }
      }
    }
    object("partialFingerprints") { $0.member("feedkilnProblem/v1", fingerprint) }
  }

  fileprivate mutating func rule(_ id: RuleID) {
    member("id", id.rawValue)
    guard let entry = RuleCatalog.validator[id] else { return }
    object("shortDescription") { $0.member("text", entry.summary) }
    object("fullDescription") { $0.member("text", entry.rationale) }
    object("help") { json in
      json.member("text", "\(entry.help)\n\nWrong: \(entry.wrong)\nRight: \(entry.right)")
    }
    member("helpUri", id.url)
    object("defaultConfiguration") { $0.member("level", entry.severity.sarifLevel) }
  }

  private mutating func message(_ text: String) {
    object("message") { $0.member("text", text) }
  }

  private mutating func physicalLocation(_ location: SourceLocation, _ source: Source) {
    object("physicalLocation") { json in
      json.object("artifactLocation") { $0.member("uri", FileURI.uri(location.file)) }
      json.object("region") { json in
        json.member("startLine", location.line)
        json.member("startColumn", location.column)
        guard location.byteCount > 0, location.file == source.name else { return }
        let end = source.location(location.byteOffset + location.byteCount)
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// File paths as URI references.
enum FileURI {
  static func uri(_ path: String) -> String {
    if path.hasPrefix("http://") || path.hasPrefix("https://") { return path }
    var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in (path == "-" ? "stdin" : path).utf8 {
      if byte.isASCIIAlphanumeric || "-._~/".utf8.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + String(hexadecimal: UInt64(byte), width: 2, uppercase: true)
      }
    }
    return uri
  }
}

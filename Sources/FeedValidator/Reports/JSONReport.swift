import FeedCore

/// Writes one JSON document about all files, for programs that read the whole result at once.
public struct JSONReport: ReportWriter {
  /// The version of the format.
  ///
  /// The first number changes when a member is removed or changes its meaning, the second when a member is added.
  public static let formatVersion = "1.0"

  private var json = JSONWriter(isIndented: true)
  private var totals = Totals()

  public init() {}

  public mutating func start() -> [UInt8] {
    json.open("{")
    json.member("formatVersion", JSONReport.formatVersion)
    json.object("tool") { json in
      json.member("name", Product.name)
      json.member("version", Product.version)
    }
    json.openArray("files")
    return json.take()
  }

  public mutating func add(_ report: Report) -> [UInt8] {
    totals.add(report)
    json.object { json in
      json.members(of: report)
      json.member("infos", report.count(.info))
      json.member("known", report.knownCount)
      json.member("gone", report.gone.count)
      json.member("truncated", report.isTruncated)
      json.array("diagnostics", of: report.diagnostics) { json, diagnostic in
        json.object { $0.allMembers(of: diagnostic) }
      }
    }
    return json.take()
  }

  public mutating func finish() -> [UInt8] {
    json.close("]")
    json.object("totals") { [totals] json in
      json.member("files", totals.files)
      json.member("errors", totals.errors)
      json.member("warnings", totals.warnings)
      json.member("infos", totals.infos)
      json.member("known", totals.known)
      json.member("gone", totals.gone)
    }
    json.close("}")
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func allMembers(of diagnostic: Diagnostic) {
    members(of: diagnostic)
    member("attribute", diagnostic.context.attribute)
    member("byteOffset", diagnostic.location?.byteOffset)
    member("byteCount", diagnostic.location?.byteCount)
    array("related", of: diagnostic.related) { json, related in
      json.object { json in
        json.member("message", related.message)
        json.member("path", related.location.file)
        json.member("line", related.location.line)
        json.member("column", related.location.column)
      }
    }
  }
}

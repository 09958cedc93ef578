import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// The W3C Feed Validator’s test cases, if their folder is next to the package.
///
/// With `CONFORMANCE_LIST=1` in the environment, the unmet cases are listed.
@Suite struct ConformanceTests {
  /// The minimum number of met cases per tier; increase it when more are met, never decrease it.
  static let floors = [1: 860, 2: 211, 3: 104]

  @Test(.shared("conformance/w3c/cases.tsv"))
  func `the number of met W3C cases does not decrease`() throws {
    let suite = try W3CSuite()
    var met: [Int: Int] = [:]
    var total: [Int: Int] = [:]
    var differing: [Int: Int] = [:]
    for row in suite.rows where row.check != "skip" {
      total[row.tier, default: 0] += 1
      if try suite.isMet(row) {
        met[row.tier, default: 0] += 1
        #expect(W3CDifferences.reasons[row.path] == nil, "\(row.path) is met")
      } else if W3CDifferences.reasons[row.path] != nil {
        differing[row.tier, default: 0] += 1
      } else if ProcessInfo.processInfo.environment["CONFORMANCE_LIST"] != nil {
        print("UNMET\t\(row.tier)\t\(row.check)\t\(row.path)\t\(row.classes.joined(separator: ","))\t\(row.params)")
      }
    }
    for tier in total.keys.sorted() {
      let (met, total) = (met[tier] ?? 0, total[tier] ?? 0)
      print(
        "W3C conformance, tier \(tier): \(met)/\(total) (\(met * 100 / max(1, total)) %),",
        "reasoned differences: \(differing[tier] ?? 0)")
      #expect(met >= Self.floors[tier] ?? 0)
    }
  }
}

/// The tables of the suite, and the definition of a met case.
struct W3CSuite {
  struct Row {
    var path: String
    var tier: Int
    var check: String
    var classes: [String]
    var params: [String: String]
    var excuse: [String]
  }

  private static let folder = Peer.shared("conformance/w3c")

  let rows: [Row]
  /// Each class with all its ancestors.
  private let ancestry: [String: [String]]

  init() throws {
    let messages = try Self.table("messages.tsv")
    ancestry = Dictionary(
      messages.map { fields in
        (
          fields[0],
          [fields[0]]
            + (fields.first { $0.contains("Message") || $0.contains(" > ") } ?? "").components(separatedBy: " > ")
        )
      }, uniquingKeysWith: { first, _ in first })
    rows = try Self.table("cases.tsv").map { fields in
      Row(
        path: fields[0], tier: Int(fields[1]) ?? 0, check: fields[2], classes: Self.list(fields[3]),
        params: Dictionary(
          Self.list(fields[4]).compactMap { pair in
            pair.firstIndex(of: ":").map { (String(pair[..<$0]), String(pair[pair.index(after: $0)...])) }
          }, uniquingKeysWith: { first, _ in first }),
        excuse: Self.list(fields[5]))
    }
  }

  private static func list(_ field: String) -> [String] {
    field == "-" ? [] : field.split(separator: ",").map(String.init)
  }

  private static func table(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func isMet(_ row: Row) throws -> Bool {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "cases/\(row.path)"))
    var validator = Validator(now: Timestamp(secondsSinceEpoch: 1_795_000_000))
    // The URLs of the Atom cases are the ones from the W3C’s own run.
    if row.path.hasPrefix("atom/") {
      validator.feedURL = IRI(unchecked: "http://www.feedvalidator.org/testcases/\(row.path)")
    }
    let report = validator.validate([UInt8](bytes), name: row.path)
    for diagnostic in report.diagnostics {
      #expect(RuleCatalog.validator[diagnostic.rule] != nil, "\(diagnostic.rule)")
    }
    let isReported = report.diagnostics.contains { matches($0, row) }
    return row.check == "present" ? isReported : !isReported
  }

  private func matches(_ diagnostic: Diagnostic, _ row: Row) -> Bool {
    let own = RuleCatalog.validator[diagnostic.rule]?.w3c ?? []
    let all = Set(own.flatMap { ancestry[$0] ?? [$0] })
    if row.check == "absent", !all.isDisjoint(with: row.excuse) { return false }
    return row.classes.contains { matches(diagnostic, all, $0) } && meets(diagnostic.context, row.params)
  }

  private func matches(_ diagnostic: Diagnostic, _ ancestry: Set<String>, _ wanted: String) -> Bool {
    switch wanted {
    case "Error": diagnostic.severity == .error
    case "Warning": diagnostic.severity == .warning
    case "Message": diagnostic.severity >= .warning
    default: ancestry.contains(wanted)
    }
  }

  /// The W3C gives an attribute either as `attr`, or as `element` of its element’s parent.
  private func meets(_ context: Diagnostic.Context, _ params: [String: String]) -> Bool {
    func name(_ text: String?) -> String {
      String((text ?? "").replacing(":", with: "_").drop { $0 == "_" })
    }
    let element = name(context.element)
    let parent = name(context.parent)
    let attribute = name(context.attribute)
    /// The W3C’s names have no prefix for RDF, and have one for Atom.
    func same(_ value: String, _ own: String) -> Bool {
      value == own || own == "rdf_\(value)" || own == "foaf_\(value)" || value == "atom_\(own)"
    }
    return params.allSatisfy { key, value in
      let value = name(value)
      return switch key {
      case "element": same(value, element) || value == attribute
      case "parent":
        value == parent || same(value, element) && !attribute.isEmpty || value == "root" && parent.isEmpty
      case "attr": value == attribute
      case "value": value == name(context.value)
      default: true
      }
    }
  }
}

import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Feeds of real sites, if their folder is next to the package.
@Suite struct CorpusTests {
  private static let folder = Peer.shared("corpus")

  /// The minimum number of feeds with the W3C’s verdict, valid or invalid; increase it when more agree.
  private static let floor = 454

  @Test(.shared("corpus/feeds.tsv"))
  func `real feeds get a report, and most verdicts agree with the W3C`() throws {
    let table = try String(contentsOf: Self.folder.appending(path: "feeds.tsv"), encoding: .utf8)
    var agreeing = 0
    var total = 0
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "feeds/\(fields[0])")))
      let report = Validator().validate(bytes, name: fields[0])
      guard [.rss, .atom, .rdf].contains(report.format), fields[6] != "" else { continue }
      total += 1
      if report.isValid == fields[6].hasPrefix("valid") {
        agreeing += 1
      } else if ProcessInfo.processInfo.environment["CONFORMANCE_LIST"] != nil {
        let errors = report.diagnostics.filter { $0.severity == .error }
        print("DIFFERS\t\(report.isValid)\t\(fields[0])\t\(fields[9])")
        for error in errors.prefix(3) {
          print("DIFFERS\t  \(error.rule) \(error.location?.line ?? 0) \(error.message)")
        }
      }
    }
    print("Verdicts that are the W3C’s too: \(agreeing)/\(total)")
    #expect(agreeing >= Self.floor)
  }
}

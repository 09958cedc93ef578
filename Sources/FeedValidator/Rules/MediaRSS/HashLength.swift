import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A hash has the length of its algorithm.
  static let hashLength = Rule(
    RuleDescription(
      "media/hash-length", .error, "a hash has the length of its algorithm", MediaRSS.hash.reference,
      w3c: ["InvalidMediaHash"],
      why: "No file has a hash of another length.",
      help: "write 32 hexadecimal digits for md5, 40 for sha-1",
      wrong: "<media:hash algo=\"sha-1\">dfdec888b72151965a34b4b59031290a</media:hash>",
      right: "<media:hash algo=\"md5\">dfdec888b72151965a34b4b59031290a</media:hash>"),
    at: [.at(MediaRSS.hash)]
  ) { visit, findings in
    let algorithm = visit.node.attribute(MediaAttributes.algorithm)?.value.string ?? "md5"
    let text = visit.node.text
    let digits = text.bytes.trimmingSpace()
    let isHexadecimal = digits.allSatisfy { $0.hexValue != nil }
    guard let length = ["md5": 32, "sha-1": 40][algorithm], digits.count != length || !isHexadecimal else { return }
    findings.report(
      "a hash of “\(algorithm)” has \(length) hexadecimal digits", at: text.trimmedSourceRange, value: text.string)
  }
}

import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaHashLength = RuleDescription(
    "media/hash-length", .error, "a hash must have the length of its algorithm", reference: MediaRSS.hash.reference,
    w3c: ["InvalidMediaHash"],
    why: "Programs cannot verify a file with a hash of another length.",
    help: "write 32 hexadecimal digits for md5, 40 for sha-1",
    wrong: "<media:hash algo=\"sha-1\">dfdec888b72151965a34b4b59031290a</media:hash>",
    right: "<media:hash algo=\"md5\">dfdec888b72151965a34b4b59031290a</media:hash>")
}

extension Rule {
  static let mediaHashLength = Rule(.mediaHashLength, at: [.each(MediaRSS.hash)]) { context, findings in
    let algorithm = context.node.attribute(MediaAttributes.algorithm)?.string ?? "md5"
    let text = context.node.text
    let digits = text.bytes.trimmingSpace()
    let isHexadecimal = digits.allSatisfy { $0.hexValue != nil }
    guard let length = ["md5": 32, "sha-1": 40][algorithm], digits.count != length || !isHexadecimal else { return }
    findings.report(
      "hash of “\(algorithm)” must have \(length) hexadecimal digits", at: text.trimmedSourceRange, value: text.string)
  }
}

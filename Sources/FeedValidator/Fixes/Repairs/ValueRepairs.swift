import FeedCore
import FeedDocument
import FeedVocabulary

/// Repairs of single values.
extension Repair {
  static let guids = Repair(
    "1 guid was marked as not a permalink", "guids were marked as not permalinks",
    of: [.rssGuidNotPermalink, .rssGuidNameAsPermalink]
  ) { subject, problems in
    problems.compactMap { problem in
      guard let guid = subject.node(of: problem), guid.isElement(RSS.guid), guid.attribute(RSS.isPermaLink) == nil,
        !guid.text.isBlank, !isEverybodysNumber(guid.text.bytes)
      else { return nil }
      return .insert(" isPermaLink=\"false\"", at: guid.nameRange.upperBound)
    }
  }

  /// Returns whether a guid is a number of at most eight digits.
  ///
  /// Such a number is not unique across sites: marking it as a name would only replace one problem by another.
  private static func isEverybodysNumber(_ text: [UInt8]) -> Bool {
    text.count < 9 && text.allSatisfy(\.isASCIIDigit)
  }

  static let spaceAroundValues = Repair(
    "1 value was trimmed", "values were trimmed",
    of: [.atomSpaceAroundValue]
  ) { subject, problems in
    problems.compactMap { problem in
      guard let text = subject.node(of: problem)?.text, !text.isBlank else { return nil }
      return Fix(text.sourceRange(0..<text.bytes.count), String(utf8: subject.text[text.trimmedSourceRange]))
    }
  }
}

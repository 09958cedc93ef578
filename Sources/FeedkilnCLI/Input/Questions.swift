import FeedCore
import FeedSystem

/// Asks for what could not be found, where somebody is there to answer.
struct Questions {
  /// The keys whose values are only a guess.
  private(set) var assumed: [String] = []
  private let canAsk: Bool
  private var reader = LineReader(limit: 1 << 12)

  init(canAsk: Bool) { self.canAsk = canAsk }

  mutating func answer(_ question: String, or usual: String, key: String) -> String {
    guard canAsk else {
      assumed.append(key)
      return usual
    }
    return ask("\(question) [\(usual)]: ") ?? usual
  }

  /// `nil` where nobody is there, and for an empty answer.
  mutating func answer(_ question: String) -> String? {
    canAsk ? ask("\(question): ") : nil
  }

  private mutating func ask(_ question: String) -> String? {
    StandardStreams.write(question)
    guard case .value(let line) = reader.next(mayWait: true) else { return nil }
    let text = String(utf8: line.bytes.trimmingSpace())
    return text.isEmpty ? nil : text
  }
}

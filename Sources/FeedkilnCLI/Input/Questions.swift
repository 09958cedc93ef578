import FeedContent
import FeedCore
import FeedSystem

/// Asks the user for settings that could not be detected, if input is interactive.
struct Questions {
  /// The keys for which a default was used without asking.
  private(set) var assumed: [String] = []
  private let canAsk: Bool
  private var isAtEnd = false
  private var reader = LineReader(limit: 1 << 12)

  init(canAsk: Bool) { self.canAsk = canAsk }

  mutating func answer(_ question: String, or usual: String, key: String) -> String {
    guard canAsk else {
      assumed.append(key)
      return usual
    }
    return ask("\(question) [\(usual)]: ") ?? usual
  }

  /// Returns the user’s reply, or `nil` if it is empty or input is not interactive.
  mutating func answer(_ question: String) -> String? {
    canAsk ? ask("\(question): ") : nil
  }

  /// Asks until there is an answer, or returns `nil` if no one can answer.
  mutating func require(_ question: String) -> String? {
    guard canAsk else { return nil }
    while !isAtEnd { if let answer = ask("\(question): ") { return answer } }
    return nil
  }

  /// Asks until there is an absolute URL, or returns `nil` if no one can answer.
  mutating func requireURL(_ question: String) -> String? {
    while let answer = require(question) {
      do throws(ValueError) {
        _ = try BaseURL(checking: answer)
        return answer
      } catch {
        StandardStreams.write("\(error.message): \(error.help).\n")
      }
    }
    return nil
  }

  private mutating func ask(_ question: String) -> String? {
    StandardStreams.write(question)
    guard case .value(let line) = reader.next(mayWait: true) else {
      isAtEnd = true
      return nil
    }
    let text = String(utf8: line.bytes.trimmingSpace())
    return text.isEmpty ? nil : text
  }
}

import FeedCore
import FeedVocabulary
import Testing

/// The values that a codec accepts, and the nearest wrong ones, with the rule and help of each.
struct NearValues: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let right: [String]
  let wrong: [Wrong]
  let read: @Sendable (String) -> ValueError?

  init<Value>(_ name: String, _ codec: TextCodec<Value>, right: [String], wrong: [Wrong]) {
    testDescription = name
    self.right = right
    self.wrong = wrong
    read = { text in
      do throws(ValueError) {
        _ = try codec.read(Array(text.utf8).span)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Values that are refused for the same reason.
  struct Wrong: Sendable {
    let rule: String
    let help: String
    let values: [String]

    init(_ rule: String, help: String, _ values: [String]) {
      self.rule = rule
      self.help = help
      self.values = values
    }
  }
}

@Suite struct NearValueTests {
  @Test(
    arguments: NearValues.dates + NearValues.identifiers + NearValues.numbers + NearValues.places + NearValues.words)
  func `a codec accepts right values and refuses the nearest wrong ones with help`(codec: NearValues) {
    for value in codec.right {
      #expect(codec.read(value)?.description == nil, "“\(value)”")
    }
    for wrong in codec.wrong {
      for value in wrong.values {
        let error = codec.read(value)
        #expect(error?.rule.rawValue == wrong.rule, "“\(value)”")
        #expect(error?.help == wrong.help, "“\(value)”")
        #expect(error?.message.isEmpty == false)
      }
    }
  }

  @Test(arguments: NearValues.dates + NearValues.identifiers + NearValues.numbers + NearValues.places)
  func `each codec of values has at least ten wrong ones`(codec: NearValues) {
    #expect(codec.wrong.flatMap(\.values).count >= 10)
  }
}

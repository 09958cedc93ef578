import FeedCore
import FeedVocabulary
import Testing

private func reads<Value>(_ codec: TextCodec<Value>, _ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return (try? codec.read(bytes.span)) != nil
}

@Test func `W3C dates have the precision of the author’s date`() {
  for date in ["2024", "2024-03", "2024-02-29", "2024-03-01T09:30Z", "2024-03-01T09:30:00.5+01:00"] {
    #expect(reads(.w3cDate, date), "\(date)")
  }
  for date in [
    "24", "2024-13", "2023-02-29", "2024-03-01T09:30", "2024-03T09:30Z", "yesterday", "", "2024-", "2024-03-01T",
  ] {
    #expect(!reads(.w3cDate, date), "\(date)")
  }
}

@Test func `values are case-sensitive, with a suggestion for similar ones`() {
  let bytes = Array("hourley".utf8)
  #expect {
    _ = try Syndication.updatePeriod.codec.read(bytes.span)
  } throws: { error in
    (error as? ValueError)?.help == "write one of hourly, daily, weekly, monthly, yearly; did you mean “hourly”?"
  }
  #expect(reads(RSS.day.codec, "Sunday"))
  #expect(!reads(RSS.day.codec, "sunday"))
}

@Test func `form fields and hit parades have their own formats`() {
  #expect(reads(RSS.inputName.codec, "q"))
  #expect(!reads(RSS.inputName.codec, "1q"))
  #expect(reads(Slash.hitParade.codec, "3,2,1"))
  #expect(!reads(Slash.hitParade.codec, "3,,1"))
}

@Test func `codecs describe how readers use their text`() {
  #expect(RSS.title.codec.content == .text)
  #expect(RSS.itemDescription.codec.content == .html)
  #expect(RSS.link.codec.content == .value)
}

@Test(arguments: [
  (0.00000005, "0.00000005"), (-0.00000005, "-0.00000005"), (1.5e-7, "0.00000015"), (-1.5e-7, "-0.00000015"),
  (0.5, "0.5"), (-0.5, "-0.5"), (-2, "-2"), (1e15, "1000000000000000"),
])
func `a number is written without an exponent`(number: Double, text: String) {
  var bytes: [UInt8] = []
  TextCodec<Double>.number.write(number, &bytes)
  #expect(String(utf8: bytes) == text)
  #expect(reads(.number, text))
}

/// Typical Markdown: paragraphs in several scripts, with links, images, quotes, lists and code.
struct SampleText {
  private var random: SplitMix

  init(_ random: SplitMix) { self.random = random }

  /// Returns the text of an article, of about 2.5 kilobytes.
  mutating func article() -> String {
    var parts = [paragraph(), paragraph()]
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      parts.append("## " + words(3...6))
      parts.append(paragraph())
      parts.append(block())
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Returns the text of a comment.
  mutating func comment() -> String {
    var parts = [paragraph(1...3)]
    if Bool.random(using: &random) { parts.insert("> " + sentence(), at: 0) }
    return parts.joined(separator: "\n\n")
  }

  mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in random.pick(Self.vocabulary) }.joined(separator: " ")
  }

  private mutating func block() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: "> " + paragraph(1...2)
    case 1: (0..<4).map { _ in "- " + words(4...9) }.joined(separator: "\n")
    case 2: "![\(words(2...4))](/images/\(Int.random(in: 1...999, using: &random)).jpg \"\(words(2...3))\")"
    case 3:
      "```swift\nlet loaves = \(Int.random(in: 1...99, using: &random))\nif loaves < 9 && isHot { bake() }\n```"
    default: paragraph()
    }
  }

  private mutating func paragraph(_ sentences: ClosedRange<Int> = 2...5) -> String {
    (0..<Int.random(in: sentences, using: &random)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let start = words(5...14)
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let number = Int.random(in: 1...9999, using: &random)
      return "\(start) [\(words(2...3))](https://example.org/\(number)/?a=1&b=2)."
    case 1: return "\(start) *\(words(1...3))* “\(words(2...4))”."
    case 2: return "\(start) **\(words(1...2))** – `\(words(1...1))` & more."
    default: return start + "."
    }
  }

  private static let vocabulary = """
    the oven and bread flour water salt yeast morning slowly warm crust it was a of in to that we they people every old \
    new town river station timetable feed reader letter nobody asked why Bäckerei Brötchen zwölf Öfen über Straße \
    größer wärme fête élève où déjà niño mañana corazón żółć gęś Łódź çay ekmek fırın güzel хлеб печь утро вода ψωμί \
    φούρνος νερό パン 窯 朝 小麦粉 面包 炉子 خبز فرن 빵 아침 🍞 🔥
    """.split(separator: " ").map(String.init)
}

extension SplitMix {
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &self)] }
}

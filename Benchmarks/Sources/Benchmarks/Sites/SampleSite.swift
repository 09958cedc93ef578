/// A site with a number of articles, with five comments per article on average; the same bytes every time.
struct SampleSite {
  let articles: Int

  /// An article, whose text is the same for all generators.
  struct Article {
    let number: Int
    let title: String
    let date: String
    let tags: [String]
    let author: String
    let text: String
    let comments: [Comment]

    /// The path of its file below the folder of articles, without extension.
    var path: String { "\(date.prefix(4))/article-\(number)" }
  }

  struct Comment {
    let id: String
    let name: String
    let url: String?
    let date: String
    let replyTo: String?
    let text: String
  }

  func article(_ number: Int) -> Article {
    var random = SplitMix(UInt64(number))
    var text = SampleText(random)
    let day = date(number, of: articles)
    let tags = Set((0..<3).map { _ in random.pick(Self.tags) }).sorted()
    return Article(
      number: number, title: "\(number): \(text.words(3...7))", date: day + "T09:30:00Z", tags: tags,
      author: random.pick(Self.names), text: text.article(),
      comments: comments(count: commentCount(&random), on: number, day: day, &random, &text))
  }

  /// Returns a number of comments: none for a third of the articles, many for some, and five on average.
  private func commentCount(_ random: inout SplitMix) -> Int {
    switch Int.random(in: 0..<300, using: &random) {
    case 0..<100: 0
    case 100: 150
    case 101..<131: 15
    default: Int.random(in: 1...9, using: &random)
    }
  }

  private func comments(
    count: Int, on article: Int, day: String, _ random: inout SplitMix, _ text: inout SampleText
  ) -> [Comment] {
    (0..<count).map { index in
      let replies = index > 0 && Bool.random(using: &random)
      let hour = "\(index / 60 % 14 + 10):\(index % 60 + 100)".replacing(":1", with: ":")
      return Comment(
        id: "\(article)-\(index)", name: random.pick(Self.names),
        url: Bool.random(using: &random) ? "https://example.org/people/\(index)/" : nil, date: "\(day)T\(hour):00Z",
        replyTo: replies ? "\(article)-\(Int.random(in: 0..<index, using: &random))" : nil, text: text.comment())
    }
  }

  /// Returns the date of an article; the articles are spread over ten years.
  private func date(_ number: Int, of count: Int) -> String {
    let day = number * 3360 / count
    func digits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(2014 + day / 336)-\(digits(day % 336 / 28 + 1))-\(digits(day % 28 + 1))"
  }

  private static let tags = [
    "bread", "ovens", "travel", "Über uns", "C++", "open web", "science", "パン", "maintenance", "feeds", "RSS", "Atom",
    "weather", "music", "history", "libraries", "bicycles", "railways", "letters", "winter",
  ]

  static let names = [
    "Mara Lindqvist", "Jun Watanabe", "Ayşe Demir", "Zoë O’Brien", "Łukasz Żak", "Ольга Иванова", "李小龙", "José Núñez",
    "Anna & Ben", "Søren Ångström",
  ]
}

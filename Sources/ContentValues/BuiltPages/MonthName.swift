/// The names of months in the languages of many old pages.
enum MonthName {
  /// Returns the number of a month by a lowercase name, or `nil` if it is unknown.
  ///
  /// Three letters of an English name are enough.
  static func number(_ word: Substring) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    return english.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 } ?? others[String(word)]
  }

  static func isIn(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { number($0) != nil }
      && text.split { !$0.isNumber }.contains { $0.count == 4 }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let others: [String: Int] = {
    let lists = [
      "januar februar märz april mai juni juli august september oktober november dezember",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "januari februari maart april mei juni juli augustus september oktober november december",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ]
    var numbers: [String: Int] = ["sept": 9, "jänner": 1]
    for list in lists {
      for (index, name) in list.split(separator: " ").enumerated() { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()
}

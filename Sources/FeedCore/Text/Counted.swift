extension Int {
  /// Returns the number with a noun, in the plural unless the number is 1: “1 entry”, “2 entries”.
  package func counted(_ noun: String) -> String { "\(self) \(agreeing(noun))" }

  /// Returns a noun in the plural unless the number is 1: “entry”, “entries”.
  package func agreeing(_ noun: String) -> String {
    agreeing(noun, plural: noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
  }

  /// Returns the words that agree with the number, such as “is” and “are”.
  package func agreeing(_ singular: String, plural: String) -> String { self == 1 ? singular : plural }
}

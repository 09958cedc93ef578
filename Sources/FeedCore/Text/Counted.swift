extension Int {
  /// Returns the number with a noun, in the plural unless the number is 1: “1 entry”, “2 entries”.
  package func counted(_ noun: String) -> String {
    if self == 1 { return "1 \(noun)" }
    return "\(self) " + (noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
  }
}

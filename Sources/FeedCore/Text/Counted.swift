extension Int {
  /// Returns the number with a noun, such as “1 feed” or “2 feeds”.
  package func counted(_ noun: String, plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

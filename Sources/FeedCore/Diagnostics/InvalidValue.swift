/// A value that was written although its term does not allow it.
package struct InvalidValue: Sendable {
  /// The name of the element, attribute or member.
  package let name: String
  package let value: String
  package let error: ValueError

  package init(name: String, value: String, error: ValueError) {
    self.name = name
    self.value = value
    self.error = error
  }
}

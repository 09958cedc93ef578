package import FeedCore

extension Source {
  /// Creates a source from the bytes of a file, without its byte order mark.
  package init(name: String, file bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.init(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
  }

  /// Checks that the bytes are UTF-8.
  ///
  /// - Throws: A `ValueError` of the rule `content/not-utf-8` with the range of the first invalid bytes.
  package func checkUTF8() throws(ValueError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let range = error.byteOffsets
      throw ValueError(
        .contentNotUtf8, "file is not valid UTF-8", range: range.lowerBound..<range.upperBound)
    }
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics sorted by file and position; those without a position are first.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { a, b in
      switch (a.location, b.location) {
      case (let first?, let second?): (first.file, first.line, first.column) < (second.file, second.line, second.column)
      case (nil, .some): true
      default: false
      }
    }
  }
}

extension RuleDescription {
  package static let contentNotUtf8 = RuleDescription(
    "content/not-utf-8", .error, "a file must be UTF-8",
    why: "A file in another encoding has wrong letters in feeds.",
    help: "save the file as UTF-8",
    wrong: "title: Caf\\xE9",
    right: "title: Café")
}

import FeedCore

/// The fields of a form in the query of a URL.
struct QueryFields {
  private let fields: [(name: String, value: String)]

  init(_ query: String) {
    fields = query.split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { side in
        IRI.percentDecoding(side.replacing("+", with: " "))
      }
      return (sides[0], sides.count > 1 ? sides[1] : "")
    }
  }

  /// Returns the first value of a field.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

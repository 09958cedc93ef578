import FrontMatter

/// The members of a JSON file outside its records: an error, or a note that the file is incomplete.
struct StoreReply {
  /// Whether the file contains nothing but white space.
  var isEmpty = true
  /// Whether one of the requested lists, or a record, occurs.
  var hasList = false
  /// The messages of an error, which a server sent instead of the records, or with some of them.
  var words: [String] = []
  /// The last `hasNextPage` of the records, or `nil` if there is none; a file may contain several pages.
  private(set) var hasMore: Bool?
  /// The largest total number of records, or `nil` if the file does not give it.
  private(set) var total: Int?

  /// The members in which servers describe an error.
  static let errorKeys: Set<String> = ["message", "error", "errors", "error_description", "error_message"]

  /// Notes a member outside the records.
  mutating func note(_ key: String, of container: String, _ json: String) {
    switch key {
    case "hasNextPage" where container == "pageInfo": hasMore = json == "true"
    case "totalCount": total = Int(json).map { max($0, total ?? 0) } ?? total
    case "count" where container == "info": total = Int(json).map { max($0, total ?? 0) } ?? total
    default: break
    }
  }
}

extension DataNode {
  /// The messages of an error answer, such as `{"message": "Bad credentials"}`; empty for a record.
  var errorWords: [String] {
    func words(_ node: DataNode?) -> [String] {
      guard let node else { return [] }
      if let text = node.string { return node.scalar?.style == .literal ? [] : [text] }
      if case .list(let items) = node.value { return items.flatMap(words) }
      return node["message"].map(words) ?? []
    }
    return ["errors", "message", "error", "error_description", "error_message"].flatMap { words(self[$0]) }
  }
}

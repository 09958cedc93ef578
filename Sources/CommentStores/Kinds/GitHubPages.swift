import FeedCore
import FrontMatter

/// Compares the records of GitHub’s APIs with the totals that they give.
///
/// A file may contain several pages of one list, such as the output of `gh api --paginate`.
struct GitHubPages {
  private struct List {
    var read = 0
    var total = 0
    var hasMore = false
  }

  /// The lists of comments, by the id of their discussion or issue.
  private var lists: [String: List] = [:]
  private var records = 0

  /// Adds a discussion or an issue with its list of comments.
  mutating func add(_ node: DataNode) {
    records += 1
    add(node["comments"], of: node.string("number") ?? node.string("id", "title") ?? "")
  }

  private mutating func add(_ list: DataNode?, of owner: String) {
    guard let list, list.entries != nil else { return }
    let nodes = list.items("nodes")
    note(owner, read: nodes.count, of: list["totalCount"]?.string.flatMap { Int($0) })
    if let more = list["pageInfo"]?["hasNextPage"]?.string { lists[owner]?.hasMore = more == "true" }
    for node in nodes { add(node["replies"], of: "\(owner) \(node.string("id", "url") ?? "")") }
  }

  /// Adds comments to a list with a known total, if any.
  mutating func note(_ owner: String, read: Int, of total: Int?) {
    lists[owner, default: List()].read += read
    let known = lists[owner]?.total ?? 0
    lists[owner]?.total = max(total ?? 0, known)
  }

  /// Forgets the comments of a pull request.
  mutating func ignore(_ owner: String) { lists[owner] = nil }

  /// Returns a message about missing comments, or `nil` if the file is complete as far as it says.
  func missing(_ reply: StoreReply) -> String? {
    let short = lists.values.filter { $0.read < $0.total }
    if !short.isEmpty {
      let read = lists.values.reduce(0) { $0 + $1.read }
      let missing = short.reduce(0) { $0 + $1.total - $1.read }
      return "file contains \(read) of \(read + missing) comments"
    }
    if lists.values.contains(where: \.hasMore) { return "file contains only the first comments of a discussion" }
    if let total = reply.total, records < total { return "file contains \(records) of \(total) discussions" }
    return reply.hasMore == true ? "file contains only the first discussions" : nil
  }
}

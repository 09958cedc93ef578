import ContentValues
import FeedCore
import FrontMatter

/// GitHub issues with comments, from GitHub’s REST API or `gh issue list --json`.
struct UtterancesStore: CommentStore {
  let files: [String]

  func read(into reading: inout StoreReaderState) {
    let lists: Set<String> = ["", "[]"]
    var issues: [String: Issue] = [:]
    // Issues and comments may be in any order, so the files are read twice.
    var draft = reading
    var pages = GitHubPages()
    for file in files {
      draft.readRecords(file, lists: lists) { record, _ in
        guard let number = record.node.string("number"), let title = record.node.string("title") else { return }
        issues[number] = Issue(
          keys: GitHubThread.keys(title: title, number: number),
          isPullRequest: record.node["pull_request"].map { !$0.isNull } ?? false)
        pages.note(number, read: 0, of: record.node.string("comments").flatMap { Int($0) })
      }
    }
    for file in files {
      reading.readRecords(file, lists: lists) { record, reading in
        let node = record.node
        guard let number = issueNumber(node) else {
          return reading.skip(
            "record has neither “number” nor “issue_url”", at: record.location,
            help: "query issues with their comments")
        }
        let issue = issues[number] ?? Issue(keys: ThreadKeys(identifiers: [number]), isPullRequest: false)
        guard !issue.isPullRequest else { return pages.ignore(number) }
        let list = node["comments"]
        let comments =
          node["issue_url"] == nil ? list?.entries == nil ? list?.items ?? [] : list?.items("nodes") ?? [] : [node]
        if list?.entries == nil { pages.note(number, read: comments.count, of: nil) } else { pages.add(node) }
        for comment in comments where comment.entries != nil {
          add(comment, at: record.location, keys: issue.keys, to: &reading)
        }
      }
    }
    if let file = files.first, let message = pages.missing(StoreReply()) {
      reading.reportIncomplete(message, at: SourceLocation(file: file))
    }
  }

  private struct Issue {
    var keys: ThreadKeys
    var isPullRequest: Bool
  }

  private func issueNumber(_ node: DataNode) -> String? {
    node.string("number") ?? node.string("issue_url")?.split(separator: "/").last.map(String.init)
  }

  private func add(_ node: DataNode, at place: SourceLocation, keys: ThreadKeys, to reading: inout StoreReaderState) {
    let author = node["user"] ?? node["author"]
    let html = node.body("body_html", "bodyHTML")
    reading.add(
      id: node.string("id", "node_id") ?? "", name: author?.string("name", "login"),
      url: author?.string("html_url", "url"),
      published: StoreDate.read(node.string("created_at", "createdAt"), zone: reading.timeZone),
      updated: StoreDate.read(node.string("updated_at", "updatedAt"), zone: reading.timeZone),
      state: CommentState(marksOf: node), format: html == nil ? .gitHub : .html,
      body: html ?? node.body("body") ?? [], link: node.string("html_url", "url"), location: place,
      to: reading.thread(keys))
  }
}

import FeedContent
import FeedCore

/// A report on the contents of the comment stores, as text and as JSON.
struct CommentsReport {
  /// The version of the JSON format.
  static let formatVersion = "1.0"

  let stores: [StoreReport]
  /// Whether all threads are listed, also those with an article.
  var listsAll = false

  /// The number of threads without an article that are listed.
  private static let shown = 20

  var text: String {
    var lines: [String] = []
    for store in stores where store.kind != "files" || !store.threads.isEmpty {
      lines.append("\(store.path) (\(store.kind)): \(counts(store))")
      lines += store.threads.filter(isListed).map {
        ListLine(kind: "threads", text: "  " + line($0).printable)
      }.folded(listsAll: listsAll, limit: Self.shown)
      lines.append("")
    }
    if lines.isEmpty { lines = ["No comments, and no stores in [[comments.stores]] of site.toml.", ""] }
    let open = stores.flatMap(\.unmatched).filter { $0.comments > 0 }
    if !open.isEmpty {
      lines += ["To map threads to articles, add to site.toml (\"\" skips a thread):", "", "[comments.map]"]
      let entries = open.map { thread in
        let isDoubtful = thread.candidate.map { SuggestedArticle($0, thread: thread.key).isDoubtful } ?? false
        let entry = "\(quoted(thread.key)) = \(quoted(thread.candidate ?? ""))"
        return ListLine(kind: "threads", text: (isDoubtful ? "# " : "") + entry)
      }
      lines += entries.folded(listsAll: listsAll, limit: Self.shown, mark: "# ") + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func counts(_ store: StoreReport) -> String {
    let reactions = store.reactions > 0 ? ", \(store.reactions.counted("reaction"))" : ""
    return "\(store.comments.counted("comment"))\(reactions) in \(store.threads.count.counted("thread"))"
      + ", \(store.skipped) skipped of \(store.comments + store.reactions + store.skipped)"
  }

  private func isListed(_ thread: StoreThread) -> Bool { listsAll || thread.article == nil || thread.barrier != nil }

  private func line(_ thread: StoreThread) -> String {
    let key = thread.key
    let count = thread.comments.counted("comment")
    if let article = thread.article {
      let reason = thread.barrier.map { ", \(words(for: $0))" } ?? ""
      return "\(key): \(count), on \(article) (by \(thread.foundBy ?? ""))\(reason)"
    }
    if thread.isExcluded { return "\(key): \(count), skipped by [comments.map]" }
    return "\(key): \(count), no article" + (thread.candidate.map { "; did you mean “\($0)”?" } ?? "")
  }

  private func words(for barrier: CommentBarrier) -> String {
    switch barrier {
    case .draft: "which is a draft"
    case .future: "which is published later"
    case .expired: "which has expired"
    case .failed: "which has an error"
    case .noPage: "which has no page"
    case .noArticle: "which is not an article"
    case .off: "which has no comments"
    }
  }

  /// Returns the text as a TOML string.
  private func quoted(_ text: String) -> String {
    var quoted: [UInt8] = []
    quoted.append(json: text.utf8)
    return String(utf8: quoted).printable
  }

  var json: [UInt8] {
    JSONWriter.result(version: CommentsReport.formatVersion) { json in
      json.array("stores", of: stores) { json, store in
        json.object { json in
          json.member("kind", store.kind)
          json.member("path", store.path)
          json.member("comments", store.comments)
          json.member("reactions", store.reactions)
          json.member("skipped", store.skipped)
          json.array("threads", of: store.threads) { json, thread in
            json.object { json in
              json.member("key", thread.key)
              json.member("article", thread.article)
              json.member("foundBy", thread.foundBy)
              json.member("notPublished", thread.barrier?.rawValue)
              if thread.isExcluded { json.member("leftOut", true) }
              json.member("candidate", thread.candidate)
              json.member("comments", thread.comments)
              json.member("reactions", thread.reactions)
            }
          }
        }
      }
    }
  }
}

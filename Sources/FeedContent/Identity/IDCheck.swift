public import FeedCore

/// What a build would change of the ids that are kept.
public enum IDCheck {
  /// Compares the ledger that is there with the one that a build would write.
  public static func diagnostics(old: IDLedger, new: IDLedger, articles: [Article], file: String) -> [Diagnostic] {
    let before = Dictionary(uniqueKeysWithValues: old.entries.map { ($0.path, $0.id) })
    let known = Set(old.entries.map(\.id))
    let after = Set(new.entries.map(\.id))
    return articles.compactMap { article in
      if let id = before[article.path], id != article.id, !after.contains(id) {
        return .changed(article, from: id)
      }
      if known.contains(article.id) { return before[article.path] == article.id ? nil : .moved(article, file) }
      return before[article.path] == nil ? .notKept(article, file) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func changed(_ article: Article, from id: IRI) -> Diagnostic {
    Diagnostic(
      "ids/changed", .error, "the id of “\(article.title)” would change from “\(id)” to “\(article.id)”",
      at: article.location, help: "subscribers would see it as a new article; write id: \(id) into its front matter")
  }

  fileprivate static func moved(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      "ids/moved", .warning, "“\(article.title)” has moved and keeps its id, but \(file) does not say so yet",
      at: article.location, help: "run feedkiln build, and commit \(file)")
  }

  fileprivate static func notKept(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      "ids/not-in-ledger", .warning, "the id of “\(article.title)” is not in \(file) yet", at: article.location,
      help: "run feedkiln build, and commit \(file)")
  }
}

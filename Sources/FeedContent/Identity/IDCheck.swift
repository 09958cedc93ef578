import ContentValues
public import FeedCore

/// Reports the changes that a build would make to stored ids.
public enum IDCheck {
  /// Compares the stored ledger with the one that a build would write.
  ///
  /// - Parameters:
  ///   - old: The stored ledger.
  ///   - new: The ledger after the build.
  ///   - articles: The articles of the build.
  ///   - file: The path of the ledger file, for messages.
  /// - Returns: A diagnostic for each id that would change, and for each article whose entry is missing or out of date.
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
      .idsChanged, "id of “\(article.title)” would change from “\(id)” to “\(article.id)”",
      at: article.location, help: "add id: \(id) to its front matter; otherwise subscribers see a new article")
  }

  fileprivate static func moved(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      .idsMoved, "“\(article.title)” has moved, but \(file) contains its old path",
      at: article.location, help: "run feedkiln build, and commit \(file)")
  }

  fileprivate static func notKept(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      .idsNotInLedger, "id of “\(article.title)” is not in \(file)", at: article.location,
      help: "run feedkiln build, and commit \(file)")
  }
}

extension RuleDescription {
  static let idsChanged = RuleDescription(
    "ids/changed", .error, "the id of a published article must not change",
    why: "Feed readers show the article as new to everyone who has read it.",
    help: "add the old id to its front matter",
    wrong: "id: tag:example.com,2024:new",
    right: "id: tag:example.com,2024:old")

  static let idsMoved = RuleDescription(
    "ids/moved", .warning, "feedkiln.ids should contain the current path of an article",
    why: "If the file moves again before a build, its id can be lost.",
    help: "run feedkiln build, and commit the file",
    wrong: "git mv rye.md bread/rye.md",
    right: "git mv rye.md bread/rye.md && feedkiln build")

  static let idsNotInLedger = RuleDescription(
    "ids/not-in-ledger", .warning, "feedkiln.ids should contain the id of each article",
    why: "If the file moves before the next build, its id changes.",
    help: "run feedkiln build, and commit the file",
    wrong: "feedkiln ids check",
    right: "feedkiln build && feedkiln ids check")
}

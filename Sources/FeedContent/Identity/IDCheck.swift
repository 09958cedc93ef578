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
    let known = Dictionary(uniqueKeysWithValues: old.entries.map { ($0.id, $0) })
    let after = Set(new.entries.map(\.id))
    let isGone = Set(new.entries.lazy.filter(\.isGone).map(\.id))
    let paths = Set(articles.lazy.map(\.path))
    let vanished = old.entries.filter { !$0.isGone && isGone.contains($0.id) }
    return articles.compactMap { article in
      if let id = before[article.path], id != article.id, !after.contains(id) {
        return .changed(article, from: id)
      }
      if let entry = known[article.id] {
        if before[article.path] == article.id { return nil }
        if entry.isLike(article) { return .moved(article, file) }
        return paths.contains(entry.path) ? .idOfOther(article, entry) : .sameDate(article, entry, keepsID: true)
      }
      guard before[article.path] == nil else { return nil }
      let day = article.published.local.date
      return vanished.first { $0.published?.local.date == day }.map { .sameDate(article, $0, keepsID: false) }
        ?? .notKept(article, file)
    }
  }
}

extension IDLedger.Entry {
  /// Whether more than its date shows that an article is that of the entry.
  fileprivate func isLike(_ article: Article) -> Bool {
    let seen = IDLedger.Entry(article)
    let pages = [seen.page] + article.aliases.map { IRIReference(IRI.percentEncoding($0)).path }
    return published == nil || name == seen.name || text == seen.text || pages.contains(page)
  }
}

extension Diagnostic {
  fileprivate static func changed(_ article: Article, from id: IRI) -> Diagnostic {
    Diagnostic(
      .idsChanged, "id of “\(article.name)” would change from “\(id)” to “\(article.id)”",
      at: article.location,
      help: "add id: \(id) to its front matter; otherwise subscribers see a new article")
  }

  fileprivate static func moved(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      .idsMoved, "“\(article.name)” has moved, but \(file) contains its old path",
      at: article.location, help: "run feedkiln build, and commit \(file)")
  }

  fileprivate static func sameDate(_ article: Article, _ old: IDLedger.Entry, keepsID: Bool) -> Diagnostic {
    Diagnostic(
      .idsSameDate,
      "“\(old.path)” no longer exists, and “\(article.path)” \(keepsID ? "would get its id" : "has its date")",
      at: article.location,
      help: keepsID
        ? "if it is another article, give it an id of its own in its front matter; otherwise build and commit"
        : "if it is the same article, add id: \(old.id) to its front matter; otherwise build and commit")
  }

  fileprivate static func idOfOther(_ article: Article, _ old: IDLedger.Entry) -> Diagnostic {
    Diagnostic(
      .idsSameDate, "“\(article.path)” would get the id that “\(old.path)” had", at: article.location,
      help: "if they are two articles, give each its own id: “\(old.path)” had \(old.id)")
  }

  fileprivate static func notKept(_ article: Article, _ file: String) -> Diagnostic {
    Diagnostic(
      .idsNotInLedger, "id of “\(article.name)” is not in \(file)", at: article.location,
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

  static let idsSameDate = RuleDescription(
    "ids/same-date", .error, "a new article must not replace a published one of the same date unnoticed",
    why: "If both are the same article, its id must be kept; if not, the new one needs an id of its own.",
    help: "add the old id to the front matter of the article, or build and commit feedkiln.ids",
    wrong: "git mv rye.md bread.md, with another title and text",
    right: "id: tag:example.com,2024-03-01:rye")

  static let idsNotInLedger = RuleDescription(
    "ids/not-in-ledger", .warning, "feedkiln.ids should contain the id of each article",
    why: "If the file moves before the next build, its id changes.",
    help: "run feedkiln build, and commit the file",
    wrong: "feedkiln ids check",
    right: "feedkiln build && feedkiln ids check")
}

/// The generated page Documentation/unpublished.md: what of each system is not published.
public enum StatePage {
  /// The page as Markdown.
  public static var text: String {
    """
    # What is not published

    Feedkiln publishes only articles and comments that are public in the system that they come from. These tables list each
    state, and how the data of each system expresses it. Names are case-insensitive, and `-`, `_` and spaces in them are
    ignored. If a state is missing in a table, please report it.

    An unpublished article or comment is in no feed, page, list or message, and neither are its author’s name and URL. An
    article that was published before leaves the feeds with the next build; readers that have fetched it keep it.

    To keep an article on the site but not in the feeds, set `feed: false`. See [content](content.md).

    ## Articles

    \(sections(StateTable.articles))

    ## Comments

    A comment that replies to an unpublished one becomes a reply to the nearest published comment above it. Comments on
    an unpublished article are not published either.

    \(sections(StateTable.comments))

    ## Exports: articles

    `feedkiln import` writes unpublished articles as drafts, except those in the trash and those that were never saved,
    which it skips.

    \(sections(StateTable.exportedArticles))

    ## Exports: comments

    `feedkiln import` skips unpublished comments. With `--include-pending` it writes pending ones, which builds do not
    publish.

    \(sections(StateTable.exportedComments))

    """
  }

  private static func sections(_ tables: [StateTable]) -> String {
    tables.map(section).joined(separator: "\n\n")
  }

  private static func section(_ table: StateTable) -> String {
    var names: [String] = []
    var forms: [String: (outcome: StateTable.Outcome, texts: [String])] = [:]
    for state in table.states {
      if forms[state.name] == nil { names.append(state.name) }
      forms[state.name, default: (state.outcome, [])].texts += state.forms.map(\.code)
    }
    let rows = names.map { name in
      let (outcome, texts) = forms[name] ?? (.unpublished, [])
      return "| \(name) | \(texts.joined(separator: ", ")) | \(outcome.rawValue) |"
    }
    return "### \(table.title)\n\n| State | Written as | In feeds |\n|---|---|---|\n" + rows.joined(separator: "\n")
  }
}

extension StateTable.Form {
  fileprivate var code: String {
    switch self {
    case .text(""): "nothing"
    case .text(let text): code(text)
    case .path(let path): "in the file \(code(path))"
    case .file(let path, let text): "\(code(text)) in \(code(path))"
    }
  }

  private func code(_ text: String) -> String {
    let line = text.split(separator: "\n").filter { $0 != "---" && $0 != "+++" }.joined(separator: " ")
    return "`\(line.split(separator: " ").joined(separator: " ").replacing("|", with: "\\|"))`"
  }
}

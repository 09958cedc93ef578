/// The states of comments or articles in one system, with each way in which its data express them.
///
/// The tables are the source of a page of the documentation, and of the tests that nothing unpublished comes out.
package struct StateTable: Sendable, CustomStringConvertible {
  /// Whether what has a state is in the feeds.
  package enum Outcome: String, Sendable {
    case published
    /// Published, but only its comments are in feeds.
    case unlisted
    case unpublished = "not published"
  }

  /// A way in which data express a state.
  package enum Form: Sendable, Hashable {
    /// Part of the record or front matter, in the syntax of the system; empty if nothing is written.
    case text(String)
    /// The path of the article, below the folder of the articles; `NAME` is its name.
    case path(String)
    /// Another file, with a part of its text.
    case file(String, String)
  }

  /// A state and its forms.
  package struct State: Sendable {
    package var name: String
    package var outcome: Outcome
    package var forms: [Form]

    package init(_ name: String, _ outcome: Outcome = .unpublished, _ forms: [Form]) {
      (self.name, self.outcome, self.forms) = (name, outcome, forms)
    }

    package init(_ name: String, _ outcome: Outcome = .unpublished, _ texts: String...) {
      self.init(name, outcome, texts.map { .text($0) })
    }
  }

  /// The name of the system in the documentation.
  package var title: String
  /// The value of `kind` or `generator` in site.toml, or the name of the export format.
  package var name: String
  package var states: [State]

  package var description: String { title }

  /// The forms with an outcome.
  package func forms(_ outcome: Outcome) -> [Form] {
    states.filter { $0.outcome == outcome }.flatMap(\.forms)
  }

  /// The texts with an outcome.
  package func texts(_ outcome: Outcome) -> [String] {
    forms(outcome).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

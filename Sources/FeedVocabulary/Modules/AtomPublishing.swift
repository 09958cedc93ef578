public import FeedCore

/// The elements of the Atom Publishing Protocol in feeds and entries (RFC 5023).
public enum AtomPublishing {
  public static let control = Term<Void>.container(Name(.publishing, "control"), .rfc(5023, "13.1"))
  public static let draft = element("draft", .word(["yes", "no"], rule: .appDraft), section: "13.1.1")
  public static let edited = element("edited", .rfc3339, section: "10.2")
  /// A collection of a feed or entry, whose content is not checked (section 8.3.5).
  public static let collection = ContentModel(
    Term<Void>.container(Name(.publishing, "collection"), .rfc(5023, "8.3.3")),
    attributes: [
      .required(Term(.attribute, Name(.none, "href"), codec: .iriReference, reference: .rfc(5023, "8.3.3.1")))
    ],
    text: .anything)

  /// The elements that entries and items may contain.
  public static let rows: [ChildRow] = [
    .optional(ContentModel(control, extensions: true, children: [.optional(draft)])),
    .optional(edited),
    .any(collection),
  ]

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>, section: String) -> Term<Value> {
    Term(.element, Name(.publishing, name), codec: codec, reference: .rfc(5023, section))
  }
}

extension RuleDescription {
  package static let appDraft = RuleDescription(
    "app/draft", .error, "a draft must be yes or no", reference: .rfc(5023, "13.1.1"), w3c: ["InvalidYesNo"],
    why: "Programs cannot tell whether the entry may be shown to others.",
    help: "write yes or no",
    wrong: "<app:draft>true</app:draft>",
    right: "<app:draft>yes</app:draft>")
}

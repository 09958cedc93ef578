import FeedCore

/// A vocabulary with an element to show its general mistakes with.
struct ExampleOfVocabulary {
  let name: String
  let reference: SpecReference
  /// An element that holds text, and its text.
  let element: String
  let text: String
  /// An element that holds elements only, where there is one.
  let container: String?

  init(_ name: String, _ reference: SpecReference, _ element: String, text: String, container: String? = nil) {
    self.name = name
    self.reference = reference
    self.element = element
    self.text = text
    self.container = container
  }

  private var right: String { text.isEmpty ? "<\(element)/>" : "<\(element)>\(text)</\(element)>" }

  /// What can be wrong with any element of the vocabulary.
  var entries: [RuleDescription] {
    let misspelt = "\(element)s"
    var entries = [
      entry(
        "unknown-element", "an element holds those that its specification lists",
        w3c: name == "rss" ? ["UndefinedElement", "NoBlink"] : ["UndefinedElement"],
        why: "Readers pass over what they do not know, so what stands in it is lost.",
        help: "mend the name, or move the element where it belongs",
        wrong: text.isEmpty ? "<\(misspelt)/>" : "<\(misspelt)>\(text)</\(misspelt)>"),
      entry(
        "unexpected-element", "an element of text holds no elements", w3c: ["UndefinedElement", "NotEscaped"],
        why: "Readers take the text only, or show nothing at all.",
        help: "write plain text; where HTML is allowed, escape it: &lt;p>",
        wrong: "<\(element)><b>\(text)</b></\(element)>"),
      entry(
        "unexpected-attribute", "an element has the attributes that are specified",
        w3c: name == "thread" ? ["UnexpectedAttribute", "NoThrWhen"] : ["UnexpectedAttribute"],
        why: "Readers pass it over; most often it is a slip of the pen, or belongs to another element.",
        help: "mend the name, or take it out",
        wrong: text.isEmpty ? "<\(element) kind=\"x\"/>" : "<\(element) kind=\"x\">\(text)</\(element)>"),
      entry(
        "repeated-element", "an element stands once where it may stand once", w3c: ["DuplicateElement"],
        why: "Readers differ in whether they take the first or the last.", help: "keep one of the two",
        wrong: right + right),
    ]
    if let container {
      let inside = container == element ? "" : "…"
      entries.append(
        entry(
          "unexpected-text", "an element of elements holds no text", w3c: ["UnexpectedText"],
          why: "No reader shows it; most often a tag is missing or misspelt.",
          help: "put it into an element, or take it out",
          wrong: "<\(container)>some text\(inside)</\(container)>",
          right: inside.isEmpty ? "<\(container)/>" : "<\(container)>\(inside)</\(container)>"))
    }
    return entries
  }

  private func entry(
    _ problem: String, _ summary: String, w3c: [String], why: String, help: String, wrong: String,
    right: String? = nil
  ) -> RuleDescription {
    RuleDescription(
      RuleID(rawValue: "\(name)/\(problem)"), .error, summary, reference, w3c: w3c, why: why, help: help,
      wrong: wrong, right: right ?? self.right)
  }
}

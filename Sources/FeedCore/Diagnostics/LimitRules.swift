extension RuleDescription {
  package static let limitEntitiesTooLarge = RuleDescription(
    "limit/entities-too-large", .error, "entities must not expand beyond the limit",
    why: "Feed readers ignore entities of documents, because nested entities can grow to gigabytes.",
    help: "write the text itself",
    wrong: "<!ENTITY b \"&a;&a;&a;…\">",
    right: "the text")

  package static let limitFileTooLarge = RuleDescription(
    "limit/file-too-large", .error, "a file must not exceed the maximum size",
    why: "Feed readers have limits of their own and load a feed many times a day.",
    help: "keep older entries in an archive (RFC 5005), or raise --max-bytes",
    wrong: "a feed with all entries of twenty years",
    right: "a feed with the newest 20, and archives")

  package static let limitTooDeep = RuleDescription(
    "limit/too-deep", .error, "elements must not be nested more deeply than the limit",
    why: "Feed readers have limits of their own; most often a program does not close its elements.",
    help: "close the elements",
    wrong: "<div><div><div>… without end",
    right: "<div>…</div>")

  package static let limitTooManyAttributes = RuleDescription(
    "limit/too-many-attributes", .error, "an element must not exceed the maximum number of attributes",
    why: "Feed readers have limits of their own; such a file is most often a mistake or an attack.",
    help: "remove attributes",
    wrong: "<item a1=\"…\" a2=\"…\" …>",
    right: "<item>")

  package static let limitTooManyNamespaces = RuleDescription(
    "limit/too-many-namespaces", .error, "a document must not exceed the maximum number of namespaces",
    why: "Feed readers have limits of their own; such a file is most often a mistake or an attack.",
    help: "declare each namespace once, on the root",
    wrong: "xmlns:a=\"…\" xmlns:b=\"…\" … on each item",
    right: "the declarations on the root")

  package static let limitTooManyNodes = RuleDescription(
    "limit/too-many-nodes", .error, "a file must not exceed the maximum number of elements",
    why: "Feed readers have limits of their own; such a file is most often a mistake or an attack.",
    help: "split the feed",
    wrong: "millions of elements in one file",
    right: "the newest entries")
}

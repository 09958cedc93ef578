/// The keys of one kind of table, spelled as in the file.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// The treatment of unknown keys: errors in settings; warnings in front matter that only Feedkiln reads; warnings about
/// likely typos in front matter that may contain keys of other tools.
package enum FieldStrictness { case settings, own, frontMatter }

extension FieldKey {
  package static var names: [String] { allCases.map(\.rawValue) }
}

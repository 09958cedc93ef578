/// The keys that one kind of table knows, spelled as in the file.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// What an unknown key is: a mistake in settings; in front matter most likely another tool's.
package enum FieldStrictness { case settings, frontMatter }

extension FieldKey {
  package static var names: [String] { allCases.map(\.rawValue) }
}

public import FeedCore

/// A license of the SPDX license list, such as `CC-BY-4.0`.
public struct SPDXLicense: Sendable, Hashable {
  /// The name in the spelling of the list.
  public let name: String

  /// Finds a license by its name, in uppercase or lowercase, with hyphens or spaces: `cc by 4.0` is `CC-BY-4.0`.
  public init?(_ name: String) {
    let key = name.lowercased().split(separator: " ").joined(separator: "-")
    guard let listed = SPDXNames.byLowercase[key] else { return nil }
    self.name = listed
  }

  /// Finds a Creative Commons license by its URL; other licenses have several URLs.
  public init?(url: IRI) {
    guard CreativeCommons.isLicense(url) else { return nil }
    let parts = url.reference.path.split(separator: "/").map(String.init)
    guard parts.count >= 3 else { return nil }
    let place = parts.dropFirst(3).first { !$0.hasPrefix("deed") && !$0.hasPrefix("legalcode") }
    switch parts[1] {
    case "zero": self.init("CC0-\(parts[2])")
    case "mark": self.init("CC-PDM-\(parts[2])")
    case Self.firstOrder: self.init("CC-BY-NC-ND-\(parts[2])")
    default: self.init((["cc", parts[1], parts[2]] + [place].compactMap(\.self)).joined(separator: "-"))
    }
  }

  /// The URL of the license: the one by which programs recognize a Creative Commons license, or else its SPDX page.
  public var url: IRI {
    IRI(unchecked: creativeCommonsURL ?? "https://spdx.org/licenses/\(name).html")
  }

  private var creativeCommonsURL: String? {
    let site = "https://creativecommons.org"
    switch name {
    case "CC0-1.0": return "\(site)/publicdomain/zero/1.0/"
    case "CC-PDM-1.0": return "\(site)/publicdomain/mark/1.0/"
    case "CC-BY-NC-ND-1.0": return "\(site)/licenses/\(Self.firstOrder)/1.0/"
    default: break
    }
    let parts = name.lowercased().split(separator: "-")
    guard parts.first == "cc", let version = parts.firstIndex(where: { $0.utf8.first?.isASCIIDigit == true }) else {
      return nil
    }
    let terms = parts[1..<version].joined(separator: "-")
    let place = parts[parts.index(after: version)...].map { "\($0)/" }.joined()
    return "\(site)/licenses/\(terms)/\(parts[version])/\(place)"
  }

  /// The order of conditions in URLs of version 1.0.
  private static let firstOrder = "by-nd-nc"

  /// Returns the name of the list that is most similar to a misspelled one, or `nil` if none is similar.
  ///
  /// Of several versions, it is the newest.
  package static func suggestion(for name: String) -> String? {
    SpellingSuggestion.of(name, in: SPDXNames.all.reversed())
  }
}

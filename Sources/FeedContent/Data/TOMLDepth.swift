import FeedCore

/// How deep the dotted keys of a TOML text go: each part is a table in a table, and toml++ has no limit for those.
enum TOMLDepth {
  /// Parts of all the keys of one line, which may stand in one another's tables.
  static let limit = 256

  /// Where keys of one line have too many dots; a run of dots is a key's where `=` or `]` ends it.
  static func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
    var inKeys = 0
    var inRun = 0
    var runStart = bytes.startIndex
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "."): inRun += 1
      case UInt8(ascii: "="), UInt8(ascii: "]"):
        inKeys += inRun
        if inKeys > limit { return runStart }
        (inRun, runStart) = (0, index + 1)
      case UInt8(ascii: "\n"):
        (inKeys, inRun, runStart) = (0, 0, index + 1)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        break
      default:
        if !bytes[index].isASCIIAlphanumeric { (inRun, runStart) = (0, index + 1) }
      }
    }
    return nil
  }
}

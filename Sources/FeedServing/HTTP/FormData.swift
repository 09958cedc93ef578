import FeedCore

/// The fields of a form that was sent as `multipart/form-data` (RFC 7578).
struct FormData {
  struct Field {
    var name: String
    var fileName: String?
    var bytes: ArraySlice<UInt8>
  }

  private(set) var fields: [Field] = []

  /// Reads a body; returns `nil` if it is of another type or damaged.
  init?(_ body: [UInt8], contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty, boundary.utf8.count <= 70
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    guard body.starts(with: mark) else { return nil }
    let separator = Array("\r\n".utf8) + mark
    var rest = body[mark.count...]
    while rest.starts(with: Array("\r\n".utf8)) {
      rest = rest.dropFirst(2)
      guard let end = rest.firstRange(of: separator), let field = Self.field(rest[..<end.lowerBound])
      else { return nil }
      fields.append(field)
      rest = rest[end.upperBound...]
    }
    guard rest.starts(with: Array("--".utf8)) else { return nil }
  }

  /// Returns the first field of a name that is not empty.
  subscript(name: String) -> Field? { fields.first { $0.name == name && !$0.bytes.isEmpty } }

  private static func field(_ part: ArraySlice<UInt8>) -> Field? {
    guard let blank = part.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(utf8: part[..<blank.lowerBound]).split(separator: "\r\n")
    let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }.map(String.init)
    guard let disposition, let name = parameter("name", of: disposition) else { return nil }
    return Field(
      name: name, fileName: parameter("filename", of: disposition), bytes: part[blank.upperBound...])
  }

  /// Returns a parameter of a header field, without quotation marks.
  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      let part = part.trimmingPrefix { $0 == " " }
      guard part.lowercased().hasPrefix("\(name)=") else { continue }
      let value = part.dropFirst(name.count + 1)
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
    }
    return nil
  }
}

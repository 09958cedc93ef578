/// Whether browsers rotate a photo by 90 degrees (Exif 2.32, section 4.6.4, tag 274).
enum ExifOrientation {
  static func isTurned(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("Exif".utf8) + [0, 0]) else { return false }
    let table = ByteField(Array(bytes.dropFirst(6)))
    let isLittle = table.text(0, 2) == "II"
    func number(_ offset: Int, _ count: Int) -> Int? {
      isLittle ? table.little(offset, count) : table.big(offset, count)
    }
    guard let start = number(4, 4), let count = number(start, 2) else { return false }
    for entry in 0..<count where number(start + 2 + 12 * entry, 2) == 274 {
      return number(start + 10 + 12 * entry, 2).map { $0 >= 5 && $0 <= 8 } ?? false
    }
    return false
  }
}

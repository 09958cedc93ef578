import Foundation

/// The results as a Markdown table.
struct ResultTable {
  private var rows: [[String]] = [
    [
      "work", "feedkiln", "against", "its time", "ratio", "at most", "ratio of processor time", "peak memory",
      "its peak memory", "at most", "comments/s",
    ]
  ]

  mutating func add(_ result: Result) {
    let peer = result.peer
    rows.append([
      result.contest.work, Self.seconds(result.own.wall), result.contest.peer.name,
      peer.map { Self.seconds($0.wall) } ?? "not here",
      peer.map { Self.ratio(result.own.wall / $0.wall) } ?? "–", result.contest.mostTime.map(Self.ratio) ?? "–",
      peer.map { Self.ratio(result.own.processor / $0.processor) } ?? "–", Self.megabytes(result.own.peakBytes),
      peer.map { Self.megabytes($0.peakBytes) } ?? "–", result.contest.mostMemory.map(Self.most) ?? "–",
      result.contest.comments.map { "\(Int(Double($0) / result.own.wall))" } ?? "–",
    ])
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |"
    }
    lines.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|", at: 1)
    return lines.joined(separator: "\n")
  }

  private static func seconds(_ value: Double) -> String {
    value < 0.1 ? String(format: "%.1f ms", value * 1000) : String(format: "%.2f s", value)
  }

  private static func most(_ memory: MostMemory) -> String {
    switch memory {
    case .bytes(let bytes): megabytes(bytes)
    case .ofPeer(let part): "\(ratio(part)) of its"
    }
  }

  private static func ratio(_ value: Double) -> String { String(format: value < 2 ? "%.2f" : "%.1f", value) }
  private static func megabytes(_ bytes: Int) -> String { String(format: "%.0f MB", Double(bytes) / 1e6) }
}

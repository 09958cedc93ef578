import FeedCore

// Formulas, and the quotation marks of a line.
extension MarkdownPreparation {
  mutating func readText(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines, isContinued: Bool
  ) {
    let content = content(of: line)
    var changed: [UInt8]?
    if syntax.contains(.quotationMarks), !content.contains(UInt8(ascii: "$")) || !hasDollarMath(content) {
      changed = withQuotationMarks(content, isContinued: isContinued)
    }
    if syntax.contains(.kramdown) { changed = KramdownExtensions.removed(from: changed?[...] ?? content) ?? changed }
    if let changed {
      text += source[line.range.lowerBound..<line.text]
      text += changed
      return endLine()
    }
    let math = !syntax.isDisjoint(with: [.dollarMath, .bracketMath, .kramdown])
    guard math, words.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else {
      return copy(line)
    }
    if readFormulaBlock(line, words, in: &lines) { return }
    text += source[line.range.lowerBound..<line.text]
    var formulas = FormulaScanner(content, syntax)
    formulas.copy(to: &text)
    endLine()
  }

  /// Whether a line with a dollar sign may contain a formula.
  private func hasDollarMath(_ content: ArraySlice<UInt8>) -> Bool {
    syntax.contains(.dollarMath) || content.containsSequence("$$")
  }

  private mutating func withQuotationMarks(_ content: ArraySlice<UInt8>, isContinued: Bool) -> [UInt8]? {
    if syntax.contains(.straightQuotes) { return goldmarkQuotes.replaced(in: content, isContinued: isContinued) }
    if syntax.contains(.angleQuotes) { return kramdownQuotes.replaced(in: content, isContinued: isContinued) }
    return QuotationMarks.replaced(in: content)
  }

  /// Reads a formula in lines of its own.
  mutating func readFormulaBlock(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    let end: String
    if words.starts(with: "$$".utf8), !syntax.isDisjoint(with: [.dollarMath, .kramdown]) {
      end = "$$"
    } else if words.starts(with: "\\[".utf8), syntax.contains(.bracketMath) {
      end = "\\]"
    } else {
      return false
    }
    var formula = Array(words)
    if words.count >= 4, words.suffix(2).elementsEqual(end.utf8), !words.dropFirst(2).dropLast(2).containsSequence(end)
    {
      writeFormula(formula, line)
      return true
    }
    guard !words.dropFirst(2).containsSequence(end) else { return false }
    guard line.range.lowerBound >= missingEnds[end] ?? 0 else { return false }
    var distance = 0
    while let next = lines.peek(distance), next.kind == .text {
      distance += 1
      let more = content(of: next).trimmingSpace()
      formula.append(0x0A)
      formula += more
      missingEnds[end] = next.end
      guard more.containsSequence(end) else { continue }
      missingEnds[end] = nil
      guard more.suffix(2).elementsEqual(end.utf8) else { return false }
      for _ in 0..<distance { _ = lines.next() }
      writeFormula(formula, line)
      return true
    }
    return false
  }

  private mutating func writeFormula(_ formula: [UInt8], _ line: MarkdownLine) {
    text += source[line.range.lowerBound..<line.text]
    FormulaScanner.append(formula.map { $0 == 0x0A ? 0x20 : $0 }[...], to: &text)
    endLine()
  }
}

extension Collection<UInt8> where SubSequence: Collection<UInt8> {
  fileprivate func containsSequence(_ text: String) -> Bool {
    indices.contains { self[$0...].starts(with: text.utf8) }
  }
}

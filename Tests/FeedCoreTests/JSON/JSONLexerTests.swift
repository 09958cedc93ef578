import FeedCore
import Testing

@Suite struct JSONLexerTests {
  private func lexemes(_ lexer: inout JSONLexer) -> [String] {
    var lexemes: [String] = []
    while let lexeme = lexer.next() {
      lexemes.append("\(lexeme) \(String(utf8: lexer.bytes[lexer.start..<lexer.position]))")
    }
    return lexemes
  }

  @Test func `brackets, strings and words are distinguished, even in invalid JSON`() {
    let bytes = Array("{\"a\\\"\": [1,tru\"\\u00e9\"]} 'x' \u{1}}".utf8)
    var lexer = JSONLexer(bytes, 0..<bytes.count)
    #expect(
      lexemes(&lexer) == [
        #"mark("{") {"#, #"string "a\"""#, #"mark(":") :"#, #"mark("[") ["#, "word 1", #"mark(",") ,"#, "word tru",
        #"string "\u00e9""#, #"mark("]") ]"#, #"mark("}") }"#, "word 'x'", "word \u{1}", #"mark("}") }"#,
      ])
  }

  @Test func `a string has its escapes and its first control character`() {
    let bytes = Array("\"plain\" \"a\\n\" \"long text\tand \n more\"".utf8)
    var lexer = JSONLexer(bytes, 0..<bytes.count)
    #expect(lexer.next() == .string && !lexer.hasEscapes && lexer.controlCharacter == nil)
    #expect(lexer.next() == .string && lexer.hasEscapes && lexer.controlCharacter == nil)
    #expect(lexer.next() == .string && !lexer.hasEscapes && lexer.controlCharacter == 24)
  }

  @Test func `an incomplete lexeme is returned only at the end of the input`() {
    let bytes = Array("[\"a\\".utf8)
    var lexer = JSONLexer(bytes, 0..<bytes.count)
    #expect(lexemes(&lexer) == [#"mark("[") ["#])
    #expect(lexer.isInString)
    #expect(lexer.finish() == .string)
    #expect(lexer.next() == nil && !lexer.isInString)
  }

  @Test func `the lexemes do not depend on the chunks`() {
    let bytes = Array("{\"key\": \"a\\\"b \\u00e9 \\\\\", \"n\": -12.5e3, \"t\":true}[null]".utf8)
    var whole = JSONLexer(bytes, 0..<bytes.count)
    let expected = lexemes(&whole)
    for first in 0...bytes.count {
      for size in [1, 2, 7] {
        var lexer = JSONLexer()
        lexer.append(bytes[..<first], keepingFrom: 0)
        var found = lexemes(&lexer)
        var next = first
        while next < bytes.count {
          let end = min(next + size, bytes.count)
          lexer.append(bytes[next..<end], keepingFrom: lexer.start)
          found += lexemes(&lexer)
          next = end
        }
        #expect(found == expected)
      }
    }
  }
}

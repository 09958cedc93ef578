import CYAML

/// Reads the events of a YAML 1.1 text with libyaml.
///
/// The text must be UTF-8. The reader builds no tree, so nested collections and aliases need no memory; a caller that
/// builds one must limit both.
package struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy of the text, which libyaml reads in place.
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// The position of the last event, from which that of the next is computed, because libyaml counts characters.
  private var position = (character: 0, offset: 0)
  private var lastQuoted: Range<Int>?

  package init(_ bytes: ArraySlice<UInt8>) throws(YAMLError) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLError(problem: "out of memory", offset: 0)
    }
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(fromContentsOf: bytes)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// Returns the next event, or `nil` at the end of the text.
  ///
  /// - Throws: A `YAMLError` if the text is not YAML.
  package mutating func next() throws(YAMLError) -> YAMLEvent? {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw error }
      defer { yaml_event_delete(&event) }
      let offset = offset(event.start_mark)
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, offset: offset)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        if scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
          lastQuoted = offset..<self.offset(event.end_mark)
        }
        let kind = YAMLEvent.Kind.scalar(text(scalar.value, scalar.length), isPlain: isPlain)
        return YAMLEvent(kind: kind, anchor: name(scalar.anchor), offset: offset)
      case YAML_SEQUENCE_START_EVENT:
        return YAMLEvent(kind: .listStart, anchor: name(event.data.sequence_start.anchor), offset: offset)
      case YAML_MAPPING_START_EVENT:
        return YAMLEvent(kind: .mapStart, anchor: name(event.data.mapping_start.anchor), offset: offset)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .end, offset: offset)
      case YAML_ALIAS_EVENT: return YAMLEvent(kind: .alias, anchor: name(event.data.alias.anchor), offset: offset)
      default: return nil
      }
    }
  }

  /// Returns the text of a scalar without the byte order mark that some editors write before it.
  private func text(_ start: UnsafePointer<yaml_char_t>?, _ count: Int) -> String {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    return String(decoding: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  private var error: YAMLError {
    mutating get {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
      if parser.pointee.error == YAML_READER_ERROR {
        return YAMLError(problem: problem, offset: parser.pointee.problem_offset, isInvalidCharacter: true)
      }
      let context = parser.pointee.context.map { String(cString: $0) }
      return YAMLError(
        problem: problem, offset: offset(parser.pointee.problem_mark), context: context,
        contextOffset: context == nil ? nil : offset(parser.pointee.context_mark), lastQuoted: lastQuoted)
    }
  }

  /// Returns the offset of the first byte of a character.
  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    var (character, offset) = mark.index < position.character ? (0, 0) : position
    while character < mark.index, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    position = (character, offset)
    return offset
  }
}

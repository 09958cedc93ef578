/// The header of one frame of MPEG audio (ISO 11172-3, section 2.4.1.3).
struct MPEGFrame: Equatable {
  /// 1 and 2 as in MPEG-1 and MPEG-2; 2.5, which has the lowest rates, counts as 3.
  let version: Int
  let layer: Int
  /// Kilobits in a second.
  let bitrate: Int
  /// Samples in a second.
  let sampleRate: Int
  let isMono: Bool
  /// Bytes to the next frame.
  let length: Int

  /// Reads four bytes of a header; `nil` where no frame begins.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count >= 4, bytes[start] == 0xFF, bytes[start + 1] & 0xE0 == 0xE0 else { return nil }
    let header = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    guard let version = [3, nil, 2, 1][header >> 19 & 3], let layer = [nil, 3, 2, 1][header >> 17 & 3],
      let bitrate = MPEGFrame.bitrates(version, layer)[header >> 12 & 15],
      let rate = [44100, 48000, 32000, nil][header >> 10 & 3]
    else { return nil }
    self.version = version
    self.layer = layer
    self.bitrate = bitrate
    sampleRate = rate >> (version - 1)
    isMono = header >> 6 & 3 == 3
    let padding = header >> 9 & 1
    let samples = MPEGFrame.samples(version, layer)
    let slots = layer == 1 ? 4 : 1
    length = (samples / 8 / slots * bitrate * 1000 / sampleRate + padding) * slots
  }

  /// Samples that the frame holds.
  var samples: Int { MPEGFrame.samples(version, layer) }

  /// Bytes between the header and what encoders put into a first frame without sound.
  var sideInformation: Int { version == 1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17) }

  /// Whether the two can stand in one stream.
  func continues(_ other: MPEGFrame) -> Bool {
    version == other.version && layer == other.layer && sampleRate == other.sampleRate
  }

  private static func samples(_ version: Int, _ layer: Int) -> Int {
    switch (layer, version) {
    case (1, _): 384
    case (3, 2...): 576
    default: 1152
    }
  }

  private static func bitrates(_ version: Int, _ layer: Int) -> [Int?] {
    switch (version, layer) {
    case (1, 1): [nil, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448, nil]
    case (1, 2): [nil, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, nil]
    case (1, _): [nil, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, nil]
    case (_, 1): [nil, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256, nil]
    default: [nil, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, nil]
    }
  }
}

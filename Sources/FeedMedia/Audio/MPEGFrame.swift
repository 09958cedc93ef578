/// The header of one frame of MPEG audio (ISO 11172-3, section 2.4.1.3).
struct MPEGFrame: Equatable {
  /// 1 for MPEG-1, 2 for MPEG-2, 3 for MPEG-2.5 (the lowest rates).
  let version: Int
  let layer: Int
  /// The bit rate in kilobits per second.
  let bitrate: Int
  /// The sample rate per second.
  let sampleRate: Int
  let isMono: Bool
  /// The number of bytes up to the next frame.
  let length: Int

  /// Reads a header of four bytes, or returns `nil` if no frame starts here.
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

  /// The number of samples in the frame.
  var samples: Int { MPEGFrame.samples(version, layer) }

  /// The number of bytes between the header and the encoder’s data in a first frame without audio.
  var sideInformation: Int { version == 1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17) }

  /// Whether both frames can occur in the same stream.
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

import Foundation

/// The text `a comment`, compressed by `gzip`.
let gzipped = bytes(
  """
  H4sIAAAAAAACA0tUSM7PzU3NK+ECAEAFO0wKAAAA
  """)

/// A ZIP archive with the folder `a`, a file in it with a non-ASCII name, and a file next to it.
let zipped = bytes(
  """
  UEsDBBQAAAAAAAAAIVgAAAAAAAAAAAAAAAACAAAAYS9QSwMEFAAACAAAAAAhWIamEDYFAAAABQAAAA0AAABhL0dyw7zDn2UudHh0
  aGVsbG9QSwMEFAAAAAAAAAAhWDSRN3cDAAAAAwAAAAUAAABiLnR4dGJ5ZVBLAQIUAxQAAAAAAAAAIVgAAAAAAAAAAAAAAAACAAAA
  AAAAAAAAAADtQQAAAABhL1BLAQIUAxQAAAgAAAAAIViGphA2BQAAAAUAAAANAAAAAAAAAAAAAACkgSAAAABhL0dyw7zDn2UudHh0
  UEsBAhQDFAAAAAAAAAAhWDSRN3cDAAAAAwAAAAUAAAAAAAAAAAAAAKSBUAAAAGIudHh0UEsFBgAAAAADAAMAngAAAHYAAAAAAA==
  """)

private func bytes(_ base64: String) -> [UInt8] {
  Array(Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
}

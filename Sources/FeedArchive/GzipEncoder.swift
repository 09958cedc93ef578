import CArchive
package import FeedCore

/// Compresses bytes as gzip, without a file name and a time, so that the output is reproducible (RFC 1952).
package enum GzipEncoder {
  /// Returns the compressed bytes.
  ///
  /// Throws libarchive’s error for the file `path`.
  package static func encode(_ bytes: [UInt8], for path: String) throws(FileError) -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_raw(archive)
    archive_write_add_filter_gzip(archive)
    archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    archive_write_set_filter_option(archive, "gzip", "compression-level", "9")
    archive_write_set_bytes_per_block(archive, 0)
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_filetype(entry, UInt32(regularFile))
    var status = ARCHIVE_OK
    // Incompressible data grows by five bytes per block and by a header.
    let room = bytes.count + bytes.count / 1000 + 4096
    let compressed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      status = archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &count)
      if status == ARCHIVE_OK { status = archive_write_header(archive, entry) }
      if status == ARCHIVE_OK, archive_write_data(archive, bytes, bytes.count) != bytes.count { status = ARCHIVE_FATAL }
      if status == ARCHIVE_OK { status = archive_write_close(archive) }
    }
    guard status == ARCHIVE_OK else {
      let reason = archive_error_string(archive).map { String(cString: $0) } ?? "libarchive reported no reason"
      throw FileError(action: "compress", path: path, code: archive_errno(archive), reason: reason)
    }
    return compressed
  }

  /// `AE_IFREG`, which Swift does not import because its definition contains a cast.
  private static let regularFile = 0o100000
}

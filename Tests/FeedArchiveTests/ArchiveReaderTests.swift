import FeedArchive
import FeedCore
import FeedTesting
import Foundation
import Testing

@Suite struct ArchiveReaderTests {
  @Test func `an uncompressed file is read unchanged`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plain.txt", Array("one\ntwo".utf8))
    #expect(try contents(path) == [Held(name: path, text: "one\ntwo")])
  }

  @Test func `an empty file has no content`() throws {
    let folder = try TemporaryFolder()
    #expect(try contents(folder.write("empty", [])).isEmpty)
  }

  @Test func `a compressed file is recognized by its bytes, regardless of its name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("backup.json", gzipped)
    #expect(try contents(path) == [Held(name: path, text: "a comment\n")])
  }

  @Test func `a ZIP archive contains its files; a file with a non-ASCII name has the archive’s name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export.zip", zipped)
    #expect(try contents(path) == [Held(name: path, text: "hello"), Held(name: "b.txt", text: "bye")])
  }

  @Test func `small chunks give the same content`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export.zip", zipped)
    #expect(try contents(path, pieces: 2).map(\.text) == ["hello", "bye"])
  }

  @Test func `a truncated compressed file gives its intact part, then an error`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("cut.gz", Array(gzipped.dropLast(9)))
    #expect { try contents(path) } throws: { error in
      (error as? FileError)?.description == "cannot read “\(path)”: truncated gzip input"
    }
  }

  @Test func `a missing file is an error with its path`() {
    #expect { try contents("/nowhere/at-all.zip") } throws: { error in
      (error as? FileError)?.path == "/nowhere/at-all.zip"
    }
  }

  private struct Held: Equatable { let name, text: String }

  private func contents(_ path: String, pieces: Int = ArchiveReader.chunkSize) throws -> [Held] {
    var archive = try ArchiveReader(path)
    var found: [Held] = []
    while let name = try archive.nextFile() {
      var bytes: [UInt8] = []
      while let chunk = try archive.read(pieces) { bytes += chunk }
      found.append(Held(name: name, text: String(utf8: bytes)))
    }
    return found
  }
}

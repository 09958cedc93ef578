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

  @Test func `a folder is not an archive`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    #expect { try contents(path) } throws: { "\($0)" == "cannot read “\(path)”: it is a folder" }
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

  @Test func `a damaged file in an archive is an error, also if others follow`() throws {
    let folder = try TemporaryFolder()
    var bytes = zipped
    let start = try #require(bytes.firstRange(of: Array("hello".utf8))).lowerBound
    bytes[start] ^= 0xFF
    let path = try folder.write("damaged.zip", bytes)
    #expect { try contents(path) } throws: { ($0 as? FileError)?.path == path }
  }

  @Test func `an archive that ends in the header of a file is an error`() throws {
    let folder = try TemporaryFolder()
    // Without its list of files, a ZIP archive is read from its start.
    let second = try #require(zipped.firstRange(of: Array("b.txt".utf8))).lowerBound
    let path = try folder.write("cut.zip", Array(zipped[..<(second - 10)]))
    #expect { try contents(path) } throws: { ($0 as? FileError)?.path == path }
  }

  @Test func `only plain files of an archive are read`() throws {
    func header(_ name: String, _ kind: Character, size: Int = 0, target: String = "") -> [UInt8] {
      func field(_ text: String, _ count: Int) -> [UInt8] {
        Array(text.utf8) + [UInt8](repeating: 0, count: count - text.utf8.count)
      }
      func octal(_ number: Int, _ count: Int) -> [UInt8] {
        let digits = String(number, radix: 8)
        return field(String(repeating: "0", count: count - 1 - digits.count) + digits, count)
      }
      var bytes = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12)
      bytes +=
        Array("        ".utf8) + field(String(kind), 1) + field(target, 100) + field("ustar", 6) + Array("00".utf8)
      bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
      let sum = bytes.reduce(0) { $0 + Int($1) }
      bytes.replaceSubrange(148..<156, with: octal(sum, 7) + [0x20])
      return bytes
    }
    let text = Array("hello".utf8) + [UInt8](repeating: 0, count: 507)
    let tar =
      header("folder/", "5") + header("link", "2", target: "/etc/passwd") + header("pipe", "6") + header("disk", "3")
      + header("folder/a.txt", "0", size: 5) + text + [UInt8](repeating: 0, count: 1024)
    let folder = try TemporaryFolder()
    #expect(try contents(folder.write("a.tar", tar)) == [Held(name: "folder/a.txt", text: "hello")])
  }

  @Test func `equal bytes are compressed equally, without a time`() throws {
    for text in ["", "a", String(repeating: "bread ", count: 10_000)] {
      let bytes = try GzipEncoder.encode(Array(text.utf8), for: "a")
      #expect(Array(bytes[4..<8]) == [0, 0, 0, 0])
      let folder = try TemporaryFolder()
      #expect(try contents(folder.write("a.gz", bytes)).map(\.text).joined() == text)
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

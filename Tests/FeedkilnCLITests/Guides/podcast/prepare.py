"""Ten seconds of silence as an MP3, and a black cover of 1400 pixels."""
import os
import struct
import zlib

os.makedirs("content/static/audio")
os.makedirs("content/static/images")
# A frame of MPEG-1 Layer III: 128 kbit/s, 44.1 kHz, two channels, and nothing in it.
frame = bytes([0xFF, 0xFB, 0x90, 0x00]) + bytes(413)
with open("content/static/audio/hello.mp3", "wb") as file:
    file.write(frame * 383)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


with open("content/static/images/cover.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n")
    file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", 1400, 1400, 8, 2, 0, 0, 0)))
    file.write(chunk(b"IDAT", zlib.compress(bytes(1400 * (1 + 3 * 1400)))))
    file.write(chunk(b"IEND", b""))

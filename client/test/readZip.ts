/** Reads ZIP archives in tests, by the specification and with Node's own zlib: not with what wrote them. */
import { crc32, inflateRawSync } from 'node:zlib'

/** Answers every file by its name. Throws when a name, a size or a checksum does not agree. */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('The archive has no end.')
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`No directory entry at ${at}.`)
    const isUtf8 = (archive.readUInt16LE(at + 8) & 0x800) !== 0
    const method = archive.readUInt16LE(at + 10)
    const sum = archive.readUInt32LE(at + 16)
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)]
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    const name = archive.toString(isUtf8 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const stored = archive.subarray(start, start + packed)
    const bytes = method === 0 ? stored : inflateRawSync(stored)
    if (bytes.length !== size || crc32(bytes) !== sum) throw new Error(`${name} is damaged.`)
    if (files.has(name)) throw new Error(`${name} is there twice.`)
    files.set(name, bytes)
    at += 46 + nameLength + extra + comment
  }
  return files
}

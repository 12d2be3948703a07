import { crc32 } from "node:zlib"

// 1 January 2026 in the calendar of MS-DOS: a real date would make every run another file.
const day = ((2026 - 1980) << 9) | (1 << 5) | 1

/** A ZIP archive of files that are compressed already, so they are only stored. */
export function zip(files) {
  const parts = []
  const directory = []
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const title = Buffer.from(name)
    const facts = factsOf(bytes, title)
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), facts, title, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), facts, tail, title]))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write("504b0506", "hex")
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, index, end])
}

/** The fields that a file's own header and its entry in the directory have in common. */
function factsOf(bytes, title) {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  // Names are in UTF-8.
  facts.writeUInt16LE(0x0800, 2)
  facts.writeUInt16LE(day, 8)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(bytes.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(title.length, 22)
  return facts
}

/** A WebSocket client that costs next to nothing, so that one process can play two hundred people. */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** What to connect to. */
export interface RawSocketOptions {
  readonly port: number
  readonly path: string
  readonly protocols: readonly string[]
  /** Whether to offer permessage-deflate, as browsers do. */
  readonly deflate: boolean
  /** Called with each message, if somebody looks at them; else they are only counted. */
  readonly onMessage?: (payload: Buffer, isDeflated: boolean) => void
  readonly onClose?: () => void
}

const opcodes = { continuation: 0, binary: 2, close: 8, ping: 9 }

/** One client. It counts what it receives. */
export class RawSocket {
  readonly socket: Socket
  readonly opened: Promise<void>
  bytes = 0
  messages = 0
  /** Bytes of the longest message so far: how the joining state is told from the rest. */
  longest = 0
  onLongMessage: (() => void) | null = null
  readonly #options: RawSocketOptions
  #isOpen = false
  #rest: Buffer = Buffer.alloc(0)
  /** Payload bytes of the current frame that are still to come, when nobody looks at them. */
  #skip = 0
  #messageBytes = 0
  #parts: Buffer[] = []
  #isDeflated = false
  #isLastFrame = true

  constructor(options: RawSocketOptions) {
    this.#options = options
    this.socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true })
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('error', reject)
      this.socket.once('close', () => {
        reject(new Error('closed during the handshake'))
        options.onClose?.()
      })
      this.socket.on('data', (chunk) => this.#receive(chunk, resolve, reject))
    })
    this.opened.catch(() => undefined)
    this.socket.on('error', () => undefined)
    this.socket.write(
      `GET ${options.path} HTTP/1.1\r\nHost: 127.0.0.1:${options.port}\r\n` +
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        (options.deflate
          ? 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n'
          : '') +
        (options.protocols.length > 0
          ? `Sec-WebSocket-Protocol: ${options.protocols.join(', ')}\r\n`
          : '') +
        '\r\n',
    )
  }

  /** Sends one binary message. */
  send(payload: Uint8Array): void {
    this.socket.write(frame(0x80 | opcodes.binary, payload))
  }

  #receive(chunk: Buffer, opened: () => void, refused: (error: Error) => void): void {
    let data: Buffer = chunk
    if (!this.#isOpen) {
      data = Buffer.concat([this.#rest, chunk])
      const end = data.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#rest = data
        return
      }
      const status = data.subarray(0, data.indexOf('\r\n')).toString()
      if (!status.includes('101')) refused(new Error(status))
      this.#isOpen = true
      this.#rest = Buffer.alloc(0)
      data = data.subarray(end + 4)
      opened()
    }
    this.bytes += data.byteLength
    this.#parse(data)
  }

  #parse(chunk: Buffer): void {
    let data = chunk
    while (data.byteLength > 0) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, data.byteLength)
        this.#skip -= skipped
        data = data.subarray(skipped)
        if (this.#skip === 0) this.#endFrame()
        continue
      }
      if (this.#rest.byteLength > 0) {
        data = Buffer.concat([this.#rest, data])
        this.#rest = Buffer.alloc(0)
      }
      const consumed = this.#readFrame(data)
      if (consumed === 0) {
        this.#rest = Buffer.from(data)
        return
      }
      data = data.subarray(consumed)
    }
  }

  /** Reads a frame's header, and its payload if somebody looks at it. Answers the bytes taken. */
  #readFrame(data: Buffer): number {
    if (data.byteLength < 2) return 0
    const [first = 0, second = 0] = data
    const short = second & 0x7f
    const headerBytes = short < 126 ? 2 : short === 126 ? 4 : 10
    if (data.byteLength < headerBytes) return 0
    const length =
      short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2))
    const opcode = first & 0x0f
    const isControl = opcode >= opcodes.close
    const isWanted = isControl || this.#options.onMessage !== undefined
    if (isWanted && data.byteLength < headerBytes + length) return 0
    if (isControl) {
      if (opcode === opcodes.ping) {
        this.socket.write(frame(0x8a, data.subarray(headerBytes, headerBytes + length)))
      } else if (opcode === opcodes.close) this.socket.end()
      return headerBytes + length
    }
    if (opcode !== opcodes.continuation) this.#isDeflated = (first & 0x40) !== 0
    this.#isLastFrame = (first & 0x80) !== 0
    this.#messageBytes += length
    if (isWanted) {
      this.#parts.push(Buffer.from(data.subarray(headerBytes, headerBytes + length)))
      this.#endFrame()
      return headerBytes + length
    }
    this.#skip = length
    if (length === 0) this.#endFrame()
    return headerBytes
  }

  #endFrame(): void {
    if (!this.#isLastFrame) return
    this.messages++
    if (this.#messageBytes > this.longest) {
      this.longest = this.#messageBytes
      this.onLongMessage?.()
    }
    this.#messageBytes = 0
    const parts = this.#parts
    this.#parts = []
    if (parts.length > 0) this.#options.onMessage?.(Buffer.concat(parts), this.#isDeflated)
  }
}

/** A client's frame; a mask of zeros leaves the payload as it is. */
function frame(first: number, payload: Uint8Array): Buffer {
  const length = payload.byteLength
  const headerBytes = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.alloc(headerBytes + 4 + length)
  bytes[0] = first
  if (headerBytes === 2) bytes[1] = 0x80 | length
  else if (headerBytes === 4) {
    bytes[1] = 0x80 | 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 0x80 | 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(payload, headerBytes + 4)
  return bytes
}

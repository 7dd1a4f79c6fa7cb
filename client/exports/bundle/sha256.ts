/** Checksums of files: FIPS 180-4. */
import type { Work } from '../work.ts'

/**
 * Answers the SHA-256 in hexadecimal. Browsers keep their own for pages over https; a board in an office
 * network without a certificate gets the same number, a little slower.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>, work: Work): Promise<string> {
  if (globalThis.crypto?.subtle) {
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  }
  return sha256Slowly(bytes, work)
}

/** How many blocks of 64 bytes are worked through before the page gets its turn. */
const blocksAtOnce = 16_384

/** The same without the browser's help. */
export async function sha256Slowly(bytes: Uint8Array, work: Work): Promise<string> {
  const state = Int32Array.from(initial)
  const padded = pad(bytes)
  const view = new DataView(padded.buffer)
  const words = new Int32Array(64)
  for (let block = 0; block < padded.length / 64; block += 1) {
    mix(state, view, block * 64, words)
    if (block % blocksAtOnce === 0) await work.breathe()
  }
  const result = new DataView(new ArrayBuffer(32))
  for (const [index, value] of state.entries()) result.setInt32(index * 4, value)
  return hexOf(new Uint8Array(result.buffer))
}

/** The fractions of roots of the first primes: square roots to begin with, cube roots for each round. */
const primes = firstPrimes(64)
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  }
  return found
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  return padded
}

function mix(state: Int32Array, view: DataView, at: number, words: Int32Array): void {
  for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(at + index * 4)
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [words[index - 2] ?? 0, words[index - 15] ?? 0]
    const one = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const two = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[index] = ((words[index - 16] ?? 0) + one + (words[index - 7] ?? 0) + two) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const chosen = (e & f) ^ (~e & g)
    const sum = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + sum + chosen + (rounds[index] ?? 0) + (words[index] ?? 0)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = ((state[index] ?? 0) + value) | 0
  }
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Two soft tones, made here: no file has to be loaded for them. */
const notes = [
  { hertz: 587, at: 0 },
  { hertz: 784, at: 0.22 },
] as const

/** Timers that end together are heard once. */
const togetherMs = 1_000
let lastAt = -Infinity

/** Plays them; a browser in which nobody has touched the page yet keeps silent. */
export function playEnd(): void {
  const now = performance.now()
  if (now - lastAt < togetherMs) return
  lastAt = now
  const context = new AudioContext()
  for (const { hertz, at } of notes) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const start = context.currentTime + at
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.12, start + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + 1)
  }
  setTimeout(() => void context.close(), 2_000)
}

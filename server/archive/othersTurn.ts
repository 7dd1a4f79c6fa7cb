/** Between two stretches of work the server does what it has to do for others. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

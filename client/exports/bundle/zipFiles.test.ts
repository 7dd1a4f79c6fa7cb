import { expect, test } from 'vitest'
import { readZip } from '../../test/readZip.ts'
import { startWork, Stopped } from '../work.ts'
import { unlike, zipFiles } from './zipFiles.ts'

const file = (name: string, text: string) => ({ name, blob: new Blob([text]) })

test('an archive holds every file under its name, umlauts and large ones included', async () => {
  const shares: number[] = []
  const work = startWork(new AbortController().signal, (share) => shares.push(share))
  const long = 'Vorhaben;'.repeat(100_000)
  const blob = await zipFiles(
    [file('tables/Maßnahmen.csv', long), file('a.png', 'x'), file('leer.txt', '')],
    work,
  )
  const files = readZip(Buffer.from(await blob.arrayBuffer()))
  expect([...files.keys()]).toEqual(['tables/Maßnahmen.csv', 'a.png', 'leer.txt'])
  expect(files.get('tables/Maßnahmen.csv')?.toString()).toBe(long)
  expect(blob.size).toBeLessThan(20_000)
  expect(shares.at(-1)).toBe(1)
})

test('files of one name all stay', () => {
  const names = unlike([file('A.png', ''), file('a.png', ''), file('a.png', ''), file('b', '')])
  expect(names.map(({ name }) => name)).toEqual(['A.png', 'a-2.png', 'a-3.png', 'b'])
})

test('work that was stopped ends at the next breath', async () => {
  const control = new AbortController()
  const work = startWork(control.signal, () => undefined)
  control.abort()
  await expect(zipFiles([file('a', 'x')], work)).rejects.toThrow(Stopped)
})

/** A tldraw file: says what of it comes and what stays behind, then brings it as one step. */
import { useEffect, useState, type ReactNode } from 'react'
import { may } from '../../../../shared/access/policy.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { useStatus } from '../../../ui/Status.tsx'
import {
  BringActions,
  BringDone,
  BringFaults,
  BringNotes,
  BringProgress,
  SheetField,
  useSheet,
  type Came,
} from '../BringParts.tsx'
import type { Ground } from '../ground.ts'
import { useBringing } from '../useBringing.ts'
import { useBringWords, type SayBring } from '../useBringWords.ts'
import { bringTldr } from './bringTldr.ts'
import { isInFile } from './pictureBytes.ts'
import { assetOf, shapesOn } from './placeTldr.ts'
import {
  readTldr,
  type TldrContents,
  type TldrFault,
  type TldrPage,
  type TldrReading,
} from './readTldr.ts'

/** The largest file that is read, in bytes: a drawing with its pictures. */
const maxFileBytes = 64 * 1024 * 1024

/** Opens over canvas or list. */
export function TldrDialog({
  ground,
  file,
  onClose,
}: {
  readonly ground: Ground
  readonly file: File
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  const show = useStatus()
  const reading = useReading(file)
  const place = useSheet(ground)
  const mayAddPages = may(ground.identity.role, 'frame.write')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [target, setTarget] = useState<'new' | 'page' | null>(null)
  const [came, setCame] = useState<Came | null>(null)
  const work = useBringing(() => words('bring.stopped'))
  const title = words('bring.tldr.title', { name: file.name })
  if (came) return <BringDone title={title} came={came} onClose={onClose} />
  if (!reading?.ok) {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        actions={<Button onClick={onClose}>{words('bring.cancel')}</Button>}
      >
        {reading ? (
          <BringFaults faults={[faultText(reading.fault, words)]} />
        ) : (
          <Loading label={words('bring.tldr.reading')} />
        )}
      </Dialog>
    )
  }

  const { contents } = reading
  const filled = contents.pages.filter((page) => shapesOn(contents.shapes, [page]).length > 0)
  const pages = filled.filter(({ id }) => !left.has(id))
  const count = countComing(contents, pages)
  // A single drawing is wanted where one is looking; a file of many pages is a board of its own.
  const usual = mayAddPages && (filled.length > 1 || !ground.editor) ? 'new' : 'page'
  const where = mayAddPages ? (target ?? usual) : 'page'
  const isBusy = work.step !== null

  function handleStart(): void {
    const onto = where === 'new' ? null : place.sheet
    work.start(async (run) => {
      const done = await bringTldr({ contents, pages, onto, ground, run, words, name: file.name })
      if (done.kind === 'faults') return done.faults
      show(done.came.said)
      setCame(done.came)
      return []
    })
  }

  function toggle(id: string): void {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <BringActions
          work={work}
          label={words('bring.tldr.do', { count })}
          isReady={count > 0 && (where === 'new' || place.sheet !== null)}
          onStart={handleStart}
          onClose={onClose}
        />
      }
    >
      <div className="k-bring">
        <BringFaults faults={work.faults} />
        {filled.length > 1 && (
          <fieldset className="k-bring-set">
            <legend className="k-label">{words('bring.tldr.pages')}</legend>
            {filled.map((page) => (
              <label key={page.id} className="k-bring-check">
                <input
                  type="checkbox"
                  checked={!left.has(page.id)}
                  disabled={isBusy}
                  onChange={() => toggle(page.id)}
                />
                {words('bring.tldr.pageCount', {
                  name: page.name,
                  count: countComing(contents, [page]),
                })}
              </label>
            ))}
          </fieldset>
        )}
        {mayAddPages ? (
          <fieldset className="k-bring-set">
            <legend className="k-label">{words('bring.tldr.place')}</legend>
            {(['new', 'page'] as const).map((kind) => (
              <label key={kind} className="k-bring-check">
                <input
                  type="radio"
                  name="tldr-place"
                  checked={where === kind}
                  disabled={isBusy}
                  onChange={() => setTarget(kind)}
                />
                {words(`bring.tldr.place.${kind}`)}
              </label>
            ))}
          </fieldset>
        ) : (
          <p className="k-hint">{words('bring.tldr.participant')}</p>
        )}
        {where === 'page' && <SheetField {...place} />}
        <p className="k-hint">{words('bring.tldr.plain')}</p>
        {contents.isNewer && <p className="k-hint">{words('bring.tldr.newer')}</p>}
        <BringNotes title={words('bring.tldr.left.title')} notes={leftBehind(contents, words)} />
        {work.step && (
          <BringProgress
            {...work.step}
            label={words('bring.tldr.sending', { at: work.step.at + 1, count: work.step.count })}
          />
        )}
      </div>
    </Dialog>
  )
}

/** How many shapes of these pages come: a picture that is not in the file does not. */
function countComing({ shapes, assets }: TldrContents, pages: readonly TldrPage[]): number {
  return shapesOn(shapes, pages).filter((shape) => {
    if (shape.type !== 'image') return true
    const asset = assets.get(assetOf(shape) ?? '')
    return asset !== undefined && isInFile(asset)
  }).length
}

/** What of the file cannot come, in sentences. */
function leftBehind({ left, broken, assets, shapes }: TldrContents, words: SayBring): string[] {
  const notes = [...left].map(([type, count]) =>
    type === 'video'
      ? words('bring.tldr.left.video', { count })
      : words('bring.tldr.left.unknown', { count, type }),
  )
  if (broken > 0) notes.push(words('bring.tldr.left.broken', { count: broken }))
  const shown = new Set(shapes.map(assetOf))
  const remote = [...assets].filter(([id, asset]) => shown.has(id) && !isInFile(asset))
  if (remote.length > 0) {
    const names = remote.map(([, { props }]) => `„${props.name}“`).join(', ')
    notes.push(words('bring.tldr.left.remote', { names }))
  }
  return notes
}

function faultText(fault: TldrFault | { readonly kind: 'too-large' }, words: SayBring): string {
  switch (fault.kind) {
    case 'not-json':
    case 'broken':
      return words(`bring.tldr.fault.${fault.kind}`, { detail: fault.detail })
    case 'too-new':
      return words('bring.tldr.fault.too-new', { version: fault.version })
    default:
      return words(`bring.tldr.fault.${fault.kind}`)
  }
}

type Reading = TldrReading | { readonly ok: false; readonly fault: { readonly kind: 'too-large' } }

/** What is in the file; `null` while it is being read. */
function useReading(file: File): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null)
  useEffect(() => {
    let isGone = false
    void readFile(file).then((found) => !isGone && setReading(found))
    return () => {
      isGone = true
    }
  }, [file])
  return reading
}

async function readFile(file: File): Promise<Reading> {
  if (file.size > maxFileBytes) return { ok: false, fault: { kind: 'too-large' } }
  try {
    return readTldr(await file.text())
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ok: false, fault: { kind: 'broken', detail } }
  }
}

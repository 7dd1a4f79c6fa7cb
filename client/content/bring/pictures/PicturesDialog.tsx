/** Pictures that were chosen: describes them, sends them, puts them onto a sheet as one step. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { asEditorStore } from '../../../canvas/boardStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { useStatus } from '../../../ui/Status.tsx'
import {
  BringActions,
  BringDone,
  BringFaults,
  BringProgress,
  SheetField,
  useSheet,
  type Came,
} from '../BringParts.tsx'
import type { BoardPlace, Ground } from '../ground.ts'
import { refusePlace } from '../refusePlace.ts'
import { useBringing, type BringRun } from '../useBringing.ts'
import { useBringWords } from '../useBringWords.ts'
import type { DescribedPicture } from './placePictures.ts'
import { putPictures } from './putPictures.ts'
import { sendPicture } from './sendPicture.ts'

interface Chosen {
  readonly file: File
  readonly altText: string
}

/** Opens over canvas or list. */
export function PicturesDialog({
  ground,
  files,
  onClose,
}: {
  readonly ground: Ground
  readonly files: readonly File[]
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  const show = useStatus()
  const place = useSheet(ground)
  const [chosen, setChosen] = useState<readonly Chosen[]>(() =>
    files.map((file) => ({ file, altText: '' })),
  )
  const [came, setCame] = useState<Came | null>(null)
  const work = useBringing(() => words('bring.stopped'))
  const title = words('bring.pictures.title')
  const { sheet } = place

  async function bring(onto: BoardPlace, { signal, tell }: BringRun): Promise<readonly string[]> {
    const refusal = refusePlace(ground, onto, chosen.length, words)
    if (refusal !== null) return [refusal]
    const sent: DescribedPicture[] = []
    const faults: string[] = []
    const { assets } = asEditorStore(ground.store).props
    for (const [at, { file, altText }] of chosen.entries()) {
      tell(at, chosen.length)
      const picture = await sendPicture(file, assets, signal)
      if (typeof picture === 'string') {
        faults.push(words(`bring.fault.${picture}`, { name: file.name }))
        if (picture === 'offline') return faults
      } else {
        sent.push({ ...picture, altText: altText.trim() })
        if (picture.isShrunk) faults.push(words('bring.pictures.shrunk', { name: file.name }))
      }
    }
    if (sent.length === 0) return faults
    const said = words('bring.pictures.done', { count: sent.length, page: onto.name })
    const undo = putPictures(ground, sent, onto, said)
    show(said)
    // On the canvas one sees it, and takes it back with Ctrl+Z.
    if (ground.editor && faults.length === 0) onClose()
    else setCame({ said, more: faults, undo })
    return []
  }

  if (came) return <BringDone title={title} came={came} onClose={onClose} />
  const isBusy = work.step !== null
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <BringActions
          work={work}
          label={words('bring.pictures.do', { count: chosen.length })}
          isReady={chosen.length > 0 && sheet !== null}
          onStart={() => sheet && work.start((run) => bring(sheet, run))}
          onClose={onClose}
        />
      }
    >
      <div className="k-bring">
        <BringFaults faults={work.faults} />
        <p className="k-hint">{words('bring.pictures.altHint')}</p>
        <ul className="k-bring-pictures">
          {chosen.map((one, position) => (
            <li key={`${one.file.name} ${one.file.lastModified} ${one.file.size}`}>
              <Thumbnail file={one.file} />
              <TextField
                label={words('bring.pictures.alt', { name: one.file.name })}
                value={one.altText}
                maxLength={500}
                autoComplete="off"
                disabled={isBusy}
                onChange={({ target }) =>
                  setChosen(chosen.with(position, { ...one, altText: target.value }))
                }
              />
              <Button
                variant="quiet"
                icon="close"
                isIconOnly
                disabled={isBusy}
                onClick={() => setChosen(chosen.toSpliced(position, 1))}
              >
                {words('bring.pictures.leave', { name: one.file.name })}
              </Button>
            </li>
          ))}
        </ul>
        <SheetField {...place} />
        {work.step && (
          <BringProgress
            {...work.step}
            label={words('bring.pictures.sending', {
              at: work.step.at + 1,
              count: work.step.count,
            })}
          />
        )}
      </div>
    </Dialog>
  )
}

function Thumbnail({ file }: { readonly file: File }): ReactNode {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    if (image.current) image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [file])
  return (
    <span className="k-bring-thumbnail">
      <img ref={image} alt="" />
    </span>
  )
}

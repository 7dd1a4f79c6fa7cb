/** Brings files onto the board, one dialog after the other: what it asks depends on what they are. */
import { useState, type ReactNode } from 'react'
import { kindOfFile } from '../../canvas/importable.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Ground } from './ground.ts'
import { PdfDialog } from './pdf/PdfDialog.tsx'
import { PicturesDialog } from './pictures/PicturesDialog.tsx'
import { TldrDialog } from './tldr/TldrDialog.tsx'
import { useBringWords } from './useBringWords.ts'
import './bring.css'

/** Opens over the board, canvas or list. */
export function Bring({
  ground,
  files,
  onClose,
}: {
  readonly ground: Ground
  readonly files: readonly File[]
  readonly onClose: () => void
}): ReactNode {
  const [steps] = useState(() => stepsOf(files))
  const [position, setPosition] = useState(0)
  const step = steps[position]
  const next = () => {
    if (position + 1 < steps.length) setPosition(position + 1)
    else onClose()
  }
  if (!step) return null
  switch (step.kind) {
    case 'tldr':
      return <TldrDialog key={position} ground={ground} file={step.file} onClose={next} />
    case 'pdf':
      return <PdfDialog key={position} ground={ground} file={step.file} onClose={next} />
    case 'pictures':
      return <PicturesDialog key={position} ground={ground} files={step.files} onClose={next} />
    case 'wrong':
      return <WrongFiles files={step.files} onClose={next} />
  }
}

type Step =
  | { readonly kind: 'tldr' | 'pdf'; readonly file: File }
  | { readonly kind: 'pictures' | 'wrong'; readonly files: readonly File[] }

/** What is asked, in order: drawings and documents one by one, pictures all at once, at last what is none of it. */
function stepsOf(files: readonly File[]): readonly Step[] {
  const of = (kind: ReturnType<typeof kindOfFile>) =>
    files.filter((file) => kindOfFile(file) === kind)
  const [pictures, wrong] = [of('picture'), of(null)]
  return [
    ...of('tldr').map((file): Step => ({ kind: 'tldr', file })),
    ...of('pdf').map((file): Step => ({ kind: 'pdf', file })),
    ...(pictures.length > 0 ? [{ kind: 'pictures', files: pictures } as const] : []),
    ...(wrong.length > 0 ? [{ kind: 'wrong', files: wrong } as const] : []),
  ]
}

function WrongFiles({
  files,
  onClose,
}: {
  readonly files: readonly File[]
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  return (
    <Dialog
      title={words('bring.wrong.title')}
      onClose={onClose}
      actions={
        <Button variant="primary" data-autofocus onClick={onClose}>
          {words('bring.finish')}
        </Button>
      }
    >
      {files.map((file, position) => (
        <p key={position} className="k-text">
          {words('bring.wrong.file', { name: file.name, kinds: words('bring.kinds') })}
        </p>
      ))}
    </Dialog>
  )
}

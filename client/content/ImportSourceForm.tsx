/** Where an import begins: paste a list, or choose a file. */
import { useRef, useState, type DragEvent, type FormEvent, type ReactNode } from 'react'
import { acceptedFiles, kindOfFile } from '../canvas/importable.ts'
import { useTranslate } from '../session/preferences.tsx'
import type { Translate } from '../../shared/i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { readTextFile } from './readTextFile.ts'
import type { ImportSource, ReadProblem } from './useImport.ts'

/** The form; `problem` is what was wrong with what was read before. */
export function ImportSourceForm({
  problem,
  pasted,
  onRead,
  onFiles,
}: {
  readonly problem: ReadProblem | null
  /** What the field begins with. */
  readonly pasted: string
  readonly onRead: (source: ImportSource) => void
  /** Takes files that are no list and no table; without it such files cannot be chosen. */
  readonly onFiles?: (files: readonly File[]) => void
}): ReactNode {
  const t = useTranslate()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(pasted)
  const [isUnreadable, setIsUnreadable] = useState(false)

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onRead({ kind: 'text', text })
  }

  async function handleFiles(files: readonly File[]): Promise<void> {
    const [first] = files
    if (!first) return
    const chosen = files.find((file) => kindOfFile(file) === 'table')
    if (!chosen && onFiles) return onFiles(files)
    await handleFile(chosen ?? first)
  }

  function handleDrop(event: DragEvent): void {
    event.preventDefault()
    void handleFiles([...event.dataTransfer.files])
  }

  async function handleFile(chosen: File): Promise<void> {
    const read = await readTextFile(chosen)
    setIsUnreadable(read === null)
    if (read !== null) onRead({ kind: 'file', name: chosen.name, text: read })
  }

  const fault = isUnreadable ? t('content.import.tooLarge') : problem && problemText(problem, t)
  return (
    <form
      className="k-import-source"
      onSubmit={handleSubmit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={handleDrop}
    >
      {fault !== null && (
        <div className="k-import-problem" role="alert">
          <p className="k-fault">
            <Icon name="warning" size={18} />
            <span>{fault}</span>
          </p>
          {problem?.kind === 'faults' && <FileFaults faults={problem.faults} />}
        </div>
      )}
      <label className="k-field">
        <span className="k-label">{t('content.import.paste')}</span>
        <textarea
          className="k-input k-import-text"
          rows={9}
          value={text}
          spellCheck={false}
          placeholder={t('content.import.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="k-hint">{t('content.import.pasteHint')}</span>
      </label>
      <p className="k-hint">{t('content.import.fileHint')}</p>
      <div className="k-import-ways">
        <Button icon="download" className="k-import-file" onClick={() => file.current?.click()}>
          {t('content.import.chooseFile')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          multiple
          accept={acceptedFiles}
          aria-label={t('content.import.chooseFile')}
          onChange={(event) => void handleFiles([...(event.target.files ?? [])])}
        />
        <Button type="submit" variant="primary" disabled={text.trim() === ''}>
          {t('content.import.preview')}
        </Button>
      </div>
    </form>
  )
}

/** The faults of a workshop file where they stand, in the words of its parser. */
export function FileFaults({
  faults,
}: {
  readonly faults: readonly { readonly pointer: string; readonly detail: string }[]
}): ReactNode {
  return (
    <ul className="k-list k-import-faults" lang="en">
      {faults.slice(0, 50).map(({ pointer, detail }) => (
        <li key={`${pointer} ${detail}`}>
          <code>{pointer || '/'}</code> {detail}
        </li>
      ))}
    </ul>
  )
}

function problemText(problem: ReadProblem, t: Translate): string {
  switch (problem.kind) {
    case 'empty':
      return t('content.import.empty')
    case 'notJson':
      return t('content.import.notJson', { detail: problem.detail })
    case 'openQuote':
      return t('content.import.openQuote', { line: problem.line })
    case 'onlyExport':
      return t('content.import.onlyExport', { name: problem.name })
    case 'faults':
      return t('content.import.faulty', { count: problem.faults.length })
  }
}

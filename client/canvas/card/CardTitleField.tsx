/** The field in which a card's title is edited where it stands. */
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { translator } from '../../../shared/i18n/translate.ts'
import type { CardShape } from '../../../shared/model/shapes.ts'
import { textIn, withText } from '../../../shared/model/text.ts'
import { findRecord, storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { cardInset, cardLine, cardTextSize } from './cardFace.ts'

/** Writes every keystroke into the initiative, in the language of the person who types. */
export function CardTitleField({ shape }: { readonly shape: CardShape }): ReactNode {
  const editor = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const { entityId } = shape.props
  const locale = useValue('locale', () => localeOf(editor), [editor])
  const title = useValue(
    'card title',
    () => textIn(findRecord(storeOf(editor), 'initiative', entityId)?.title, locale),
    [editor, entityId, locale],
  )

  // Before the next key arrives, so that no letter is lost to a shortcut.
  useLayoutEffect(() => {
    editor.markHistoryStoppingPoint('rename card')
    field.current?.focus()
    field.current?.select()
  }, [editor])

  function rename(value: string): void {
    const store = storeOf(editor)
    const initiative = findRecord(store, 'initiative', entityId)
    if (!initiative) return
    const oneLine = value.replace(/\s*\n\s*/g, ' ')
    store.put([{ ...initiative, title: withText(initiative.title, locale, oneLine) }])
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    editor.complete()
    editor.getContainer().focus()
  }

  const t = translator(locale)
  return (
    <textarea
      ref={field}
      className="k-card-title"
      aria-label={t('board.card.title')}
      placeholder={t('board.card.untitled')}
      value={title}
      maxLength={300}
      spellCheck
      lang={locale}
      style={{
        inset: `${cardInset.top - 4}px ${cardInset.right - 6}px ${cardInset.bottom + cardLine.row - 4}px ${cardInset.left - 6}px`,
        fontSize: cardTextSize,
        lineHeight: `${cardLine.title}px`,
      }}
      onChange={(event) => rename(event.target.value)}
      onKeyDown={handleKeyDown}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
      onDragStart={(event) => event.preventDefault()}
    />
  )
}

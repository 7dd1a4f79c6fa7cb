/** Colour, size and filling of what is selected or about to be drawn: only what matters, just above the tools. */
import type { ReactNode } from 'react'
import {
  DefaultColorStyle,
  DefaultColorThemePalette,
  DefaultFillStyle,
  DefaultSizeStyle,
  useEditor,
  useIsDarkMode,
  useRelevantStyles,
  useValue,
  type SharedStyle,
  type StyleProp,
} from 'tldraw'
import type { MessageKey } from '../../../shared/i18n/translate.ts'
import { useTranslate } from '../../session/preferences.tsx'

const colors = [
  ['black', 'board.color.black'],
  ['orange', 'board.color.orange'],
  ['red', 'board.color.red'],
  ['light-red', 'board.color.rose'],
  ['violet', 'board.color.violet'],
  ['light-blue', 'board.color.blue'],
  ['green', 'board.color.green'],
  ['grey', 'board.color.grey'],
] as const satisfies readonly (readonly [string, MessageKey])[]

const sizes = [
  ['s', 'board.size.s'],
  ['m', 'board.size.m'],
  ['l', 'board.size.l'],
  ['xl', 'board.size.xl'],
] as const satisfies readonly (readonly [string, MessageKey])[]

const fills = [
  ['none', 'board.fill.none'],
  ['semi', 'board.fill.semi'],
  ['solid', 'board.fill.solid'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** Shows the choices while there is something they apply to. */
export function StyleBar(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const styles = useRelevantStyles()
  const isDark = useIsDarkMode()
  const isWanted = useValue('styles are wanted', () => areStylesWanted(editor), [editor])
  const isPaper = useValue('colour of paper', () => isAboutNotes(editor), [editor])
  const color = styles?.get(DefaultColorStyle)
  const size = styles?.get(DefaultSizeStyle)
  const fill = styles?.get(DefaultFillStyle)
  if (!isWanted || !(color ?? size ?? fill)) return null

  function choose<T>(style: StyleProp<T>, value: T): void {
    editor.markHistoryStoppingPoint('set style')
    editor.run(() => {
      if (editor.isIn('select')) editor.setStyleForSelectedShapes(style, value)
      editor.setStyleForNextShapes(style, value)
    })
  }

  const theme = isDark ? DefaultColorThemePalette.darkMode : DefaultColorThemePalette.lightMode
  return (
    <div className="k-style-bar" role="group" aria-label={t('board.styles')}>
      {color && (
        <div className="k-style-group" role="group" aria-label={t('board.color')}>
          {colors.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="k-style-color"
              data-paper={isPaper || undefined}
              aria-label={t(label)}
              title={t(label)}
              aria-pressed={isValue(color, name)}
              style={{ color: isPaper ? theme[name].note.fill : theme[name].solid }}
              onClick={() => choose(DefaultColorStyle, name)}
            />
          ))}
        </div>
      )}
      {size && (
        <div className="k-style-group" role="group" aria-label={t('board.size')}>
          {sizes.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="k-style-word"
              aria-label={`${name.toUpperCase()}: ${t(label)}`}
              title={t(label)}
              aria-pressed={isValue(size, name)}
              onClick={() => choose(DefaultSizeStyle, name)}
            >
              {name.toUpperCase()}
            </button>
          ))}
        </div>
      )}
      {fill && (
        <div className="k-style-group" role="group" aria-label={t('board.fill')}>
          {fills.map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="k-style-fill"
              data-fill={name}
              aria-label={t(label)}
              title={t(label)}
              aria-pressed={isValue(fill, name)}
              onClick={() => choose(DefaultFillStyle, name)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function isValue<T>(shared: SharedStyle<T>, value: T): boolean {
  return shared.type === 'shared' && shared.value === value
}

type EditorLike = ReturnType<typeof useEditor>

function areStylesWanted(editor: EditorLike): boolean {
  if (editor.isIn('select')) return editor.getSelectedShapeIds().length > 0
  return !editor.isInAny('hand', 'eraser', 'zoom', 'card')
}

/** Whether the colour meant is that of sticky notes, which are paper, not ink. */
function isAboutNotes(editor: EditorLike): boolean {
  if (editor.getCurrentToolId() === 'note') return true
  const selected = editor.isIn('select') ? editor.getSelectedShapes() : []
  return selected.length > 0 && selected.every((shape) => shape.type === 'note')
}

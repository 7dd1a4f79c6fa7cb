/** A button that opens a short list of actions or choices. */
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import './Menu.css'

/** One entry; `isChecked` makes it a choice of one among its neighbours. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly lang?: string
  readonly icon?: IconName
  readonly isChecked?: boolean
  readonly isDangerous?: boolean
  /** True for the first of a group: a line stands above it. */
  readonly isGroupStart?: boolean
  readonly onSelect: () => void
}

/** The menu button and its list: arrow keys move, Escape closes and gives the focus back. */
export function Menu({
  label,
  name = label,
  icon,
  iconAfter,
  isIconOnly = false,
  items,
}: {
  readonly label: string
  /** What the button and its list are called, where the label alone says too little. */
  readonly name?: string
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly isIconOnly?: boolean
  readonly items: readonly MenuItem[]
}): ReactNode {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    focusItem(root.current, 'first')
    const handlePointerDown = (event: PointerEvent) => {
      const inside = event.target instanceof Node && root.current?.contains(event.target)
      if (!inside) setIsOpen(false)
    }
    addEventListener('pointerdown', handlePointerDown)
    return () => removeEventListener('pointerdown', handlePointerDown)
  }, [isOpen])

  function close(): void {
    setIsOpen(false)
    button.current?.focus()
  }

  function handleKeyDown(event: KeyboardEvent): void {
    const target = itemMoves[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setIsOpen(false)
    else if (target) focusItem(root.current, target)
    if (event.key === 'Escape' || target) event.preventDefault()
  }

  return (
    <div className="k-menu" ref={root}>
      <Button
        ref={button}
        variant="quiet"
        {...(icon ? { icon } : {})}
        {...(iconAfter ? { iconAfter } : {})}
        isIconOnly={isIconOnly}
        aria-label={name === label ? undefined : name}
        title={isIconOnly ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        {label}
      </Button>
      {isOpen && (
        <div
          id={id}
          className="k-menu-list"
          role="menu"
          aria-label={name}
          onKeyDown={handleKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              className="k-menu-item"
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.isChecked}
              data-dangerous={item.isDangerous || undefined}
              data-group-start={item.isGroupStart || undefined}
              lang={item.lang}
              tabIndex={-1}
              onClick={() => {
                close()
                item.onSelect()
              }}
            >
              <span className="k-menu-sign">{signOf(item)}</span>
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

type ItemMove = 'first' | 'last' | 'next' | 'previous'

const itemMoves: Readonly<Record<string, ItemMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

function focusItem(root: HTMLElement | null, move: ItemMove): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('.k-menu-item') ?? [])]
  const current = items.findIndex((item) => item === document.activeElement)
  const steps = { first: 0, last: items.length - 1, next: current + 1, previous: current - 1 }
  items.at(steps[move] % items.length)?.focus()
}

function signOf(item: MenuItem): ReactNode {
  if (item.isChecked) return <Icon name="check" size={18} />
  return item.icon ? <Icon name={item.icon} size={18} /> : null
}

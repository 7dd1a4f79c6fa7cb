/** Things to press: buttons, and links that look like one. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Link } from 'wouter'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import './Button.css'

/** `primary` is the one action of a view; `danger` cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  readonly variant?: ButtonVariant
  readonly icon?: IconName
  readonly iconAfter?: IconName
  /** Shows only the icon; the children are its name for screen readers and the tooltip. */
  readonly isIconOnly?: boolean
}

/** A button; `isBusy` keeps it in place and focusable while its work runs, but deaf to more presses. */
export function Button({
  variant = 'secondary',
  icon,
  iconAfter,
  isIconOnly = false,
  isBusy = false,
  className,
  children,
  onClick,
  ref,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { readonly isBusy?: boolean; readonly ref?: Ref<HTMLButtonElement> }): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={classes(variant, isIconOnly, className)}
      aria-disabled={isBusy || undefined}
      data-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {content({ icon, iconAfter, isIconOnly, children })}
    </button>
  )
}

/** A link inside the product that looks like a button. */
export function ButtonLink({
  to,
  variant = 'secondary',
  icon,
  iconAfter,
  isIconOnly = false,
  children,
}: Look & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Link href={to} className={classes(variant, isIconOnly, undefined)}>
      {content({ icon, iconAfter, isIconOnly, children })}
    </Link>
  )
}

function classes(variant: ButtonVariant, isIconOnly: boolean, more: string | undefined): string {
  return ['k-button', `k-button-${variant}`, isIconOnly ? 'k-button-icon' : '', more ?? '']
    .filter(Boolean)
    .join(' ')
}

function content({
  icon,
  iconAfter,
  isIconOnly,
  children,
}: {
  readonly icon: IconName | undefined
  readonly iconAfter: IconName | undefined
  readonly isIconOnly: boolean
  readonly children: ReactNode
}): ReactNode {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className={isIconOnly ? 'k-hidden' : 'k-button-label'}>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  )
}

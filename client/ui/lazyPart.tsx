/** Parts of the page that come in files of their own, and what stands there while one cannot be fetched. */
import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { PartMissing } from '../session/PartMissing.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import './lazyPart.css'

/** A component that is fetched when it is first shown. It must stand in a {@link PartPlace}. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let tries = 0
  const fetchPart = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load().catch((error: unknown) => loadAgain(error, load)) }
    } catch (error) {
      tries += 1
      throw new PartMissing(error, tries, () => {
        Part = lazy(fetchPart)
      })
    }
  }
  let Part = lazy(fetchPart)
  return (props) => <Part {...props} />
}

/** A style that failed is not fetched a second time, and a part without it is worse than none. */
function loadAgain<Part>(error: unknown, load: () => Promise<Part>): Promise<Part> {
  const isStyle = error instanceof Error && error.message.includes('preload CSS')
  return isStyle ? Promise.reject(error) : load()
}

interface PlaceProps {
  readonly children: ReactNode
  /** What stands there while the part is on its way. */
  readonly fallback?: ReactNode
  /** For what opens over the page: it is said in a dialog that can be closed. */
  readonly onClose?: () => void
}

/** Where a lazy part is shown. If it cannot be fetched, only this place says so and the page stays. */
export class PartPlace extends Component<PlaceProps, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override componentWillUnmount(): void {
    if (this.state.error instanceof PartMissing) this.state.error.renew()
  }

  override render(): ReactNode {
    const { error } = this.state
    const { children, fallback = null, onClose } = this.props
    if (error === null) return <Suspense fallback={fallback}>{children}</Suspense>
    if (!(error instanceof PartMissing)) throw error
    return (
      <MissingPart
        mayReload={error.tries > 1}
        onRetry={() => {
          error.renew()
          this.setState({ error: null })
        }}
        onClose={onClose}
      />
    )
  }
}

function MissingPart({
  mayReload,
  onRetry,
  onClose,
}: {
  /** Some browsers remember for as long as a page lives that a file could not be fetched. */
  readonly mayReload: boolean
  readonly onRetry: () => void
  readonly onClose: (() => void) | undefined
}): ReactNode {
  const t = useTranslate()
  const message = (
    <div className="k-part-missing" role="alert">
      <p className="k-text">{t('common.partMissing')}</p>
      <div className="k-part-missing-actions">
        <Button icon="refresh" onClick={onRetry}>
          {t('common.retry')}
        </Button>
        {mayReload && (
          <Button variant="quiet" onClick={() => location.reload()}>
            {t('home.broken.reload')}
          </Button>
        )}
      </div>
    </div>
  )
  if (!onClose) return message
  return (
    <Dialog title={t('common.partMissing.title')} onClose={onClose}>
      {message}
    </Dialog>
  )
}

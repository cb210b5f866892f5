import { LitElement } from 'lit';

/** How a panel is on the screen: while its trigger is pointed at or focused, or until it is closed. */
export type PanelState = 'described' | 'pinned';

const openMillis = 120;
const closeMillis = 250;

/**
 * An element with a `<button>` and a `[popover]` in its shadow root. The panel comes on hover and on keyboard focus, stays
 * while the pointer is over it, goes on Escape (WCAG 1.4.13), and is pinned until Escape, a click elsewhere or focus
 * elsewhere. Subclasses render it while there is a `shown`.
 */
export class PanelElement extends LitElement {
  protected shown: PanelState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A page has hundreds of these elements: only those in use listen for the end of it. */
  constructor() {
    super();
    const once = { once: true };
    this.addEventListener('pointerenter', () => {
      this.addEventListener('pointerleave', () => this.#soon(closeMillis), once);
      this.#soon(openMillis, 'described');
    });
    this.addEventListener('focusin', () => {
      this.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && this.show(), once);
      if (this.#find('button:focus-visible')) this.#soon(0, 'described');
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.show();
  }

  protected override updated(): void {
    this.#find('[popover]:not(:popover-open)')?.showPopover();
  }

  /** Without a state, closes it. */
  protected show(state?: PanelState): void {
    clearTimeout(this.#timer);
    this.requestUpdate();
    if (state === this.shown) return;
    this.shown = state;
    const listen = state ? addEventListener : removeEventListener;
    listen('keydown', this.#dismiss, true);
    listen('pointerup', this.#leave, true);
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Neither what is pinned goes by itself, nor what is focused. */
  #soon(millis: number, state?: PanelState): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.shown !== 'pinned' && (state || !this.#find(':focus-visible'))) this.show(state);
    }, millis);
  }

  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    // First the focus, which would bring the description back.
    if (this.#find(':focus')) this.#find('button')?.focus();
    this.show();
  };

  readonly #leave = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.show();
  };
}

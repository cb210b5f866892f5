/** The badge of a story, with what a person finds in it. */
export interface FoundBadge {
  readonly host: Element;
  /** Nothing while no badge is shown. */
  trigger(): HTMLElement | null;
  panel(): HTMLElement | null;
  /** Whether the panel is on the screen. */
  isOpen(): boolean;
}

/** Finds the one badge of a story's canvas. Throws where there is none. */
export function badgeIn(canvas: HTMLElement): FoundBadge {
  const host = canvas.querySelector('gold-seller-badge');
  if (host === null) throw new Error('the story has no badge');
  const find = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  const panel = () => find('[popover]');
  return {
    host,
    trigger: () => find('button'),
    panel,
    isOpen: () => panel()?.matches(':popover-open') === true,
  };
}

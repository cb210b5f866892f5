/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What a page with badges says of itself. */
export interface BadgesPage {
  /** What the API answers about each seller. */
  answerWith(ready: readonly (readonly [seller: string, badge: string])[]): void;
  /** Puts in the badges of these sellers; resolves with the milliseconds to the frame that shows all of them. */
  show(tag: string, sellers: readonly string[]): Promise<number>;
  /** The shadow trees at rest, as text. */
  restingTrees(tag: string): string;
}

declare global {
  var badgesPage: BadgesPage;
}

const answers = new Map<string, string>();

/** The answers are there before the start: what is measured is the page, not the network. */
globalThis.fetch = async (input) => {
  const sellers = new URL(String(input), location.href).searchParams.getAll('seller');
  return new Response(`{"badges":[${sellers.map((seller) => answers.get(seller)).join(',')}]}`);
};

globalThis.badgesPage = {
  answerWith(ready) {
    for (const [seller, badge] of ready) answers.set(seller, badge);
  },

  async show(tag, sellers) {
    const markup = sellers.map((seller) => `<p>Shop <${tag} api="" seller="${seller}"></${tag}></p>`).join('');
    const start = performance.now();
    document.body.innerHTML = markup;
    const badges = [...document.querySelectorAll(tag)];
    do await nextFrame();
    while (!badges.every((badge) => badge.shadowRoot?.querySelector('button')));
    return performance.now() - start;
  },

  restingTrees(tag) {
    return [...document.querySelectorAll(tag)]
      .map(({ shadowRoot }) => (shadowRoot ? treeText(shadowRoot) : ''))
      .join('\n');
  },
};

/** A task after the next frame has been laid out and painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Without comments, which are Lit's marks, and with attributes in one order. */
function treeText(node: Node): string {
  if (node instanceof Comment) return '';
  if (!(node instanceof Element || node instanceof ShadowRoot)) return node.textContent ?? '';
  const inside = [...node.childNodes].map(treeText).join('');
  if (node instanceof ShadowRoot) return inside;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).toSorted();
  return `<${node.localName}${attributes.join('')}>${inside}`;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { type Answer, apiOf } from './badge-api.ts';
import './listing.css';

const listed: readonly {
  readonly name: string;
  readonly seller: string;
  readonly price: string;
  readonly answer: Answer;
}[] = [
  { name: 'Stoneware mug', seller: 'Acme Ceramics', price: '€18.00', answer: 'star' },
  { name: 'Linen apron', seller: 'Atelier Moreau', price: '€42.00', answer: 'none' },
  { name: 'Walnut chopping board', seller: 'Werkstatt Lindner', price: '€59.00', answer: 'crown' },
  { name: 'Brass desk lamp', seller: 'Studio Bianchi', price: '€129.00', answer: 'error' },
  { name: 'Wool blanket', seller: 'Highland Weavers', price: '€95.00', answer: 'star' },
  { name: 'Paper lantern', seller: '光の店', price: '€24.00', answer: 'slow' },
];

/** Badges in a grid of products: each keeps its place whether it comes or not. */
const meta: Meta = {
  title: 'In a listing',
  render: () => html`
    <ul class="listing">
      ${listed.map(
        ({ name, seller, price, answer }, index) => html`
          <li>
            <div class="picture" aria-hidden="true"></div>
            <h3>${name}</h3>
            <p>${price}</p>
            <p class="by">
              <span dir="auto">${seller}</span>
              <gold-seller-badge api=${apiOf(answer)} seller=${`seller-${index}`} size="small"></gold-seller-badge>
            </p>
          </li>
        `,
      )}
    </ul>
  `,
};

export default meta;
type Story = StoryObj;

const fourAreShown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const shown = () =>
    [...canvasElement.querySelectorAll('gold-seller-badge')].filter((each) => each.shadowRoot?.querySelector('button'));
  await waitFor(() => expect(shown()).toHaveLength(4), { timeout: 5000 });
};

export const Grid: Story = { play: fourAreShown };
export const DarkGrid: Story = { globals: { theme: 'dark' }, play: fourAreShown };
export const RightToLeftGrid: Story = { globals: { direction: 'rtl' }, play: fourAreShown };

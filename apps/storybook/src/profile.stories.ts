import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { apiOf } from './badge-api.ts';
import { badgeIn } from './badge-in.ts';
import { gold, pins } from './badge-play.ts';

/** A large badge in the header of a seller's profile. */
const meta: Meta = {
  title: 'On a profile',
  render: () => html`
    <header>
      <h1 style="display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin: 0">
        Küchenladen Lindner
        <gold-seller-badge api=${apiOf('crown')} seller="kuechenladen-lindner" size="large"></gold-seller-badge>
      </h1>
      <p>Kitchenware from Germany</p>
    </header>
  `,
};

export default meta;
type Story = StoryObj;

export const Header: Story = { play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const HeaderPinned: Story = { play: ({ canvasElement }) => pins(badgeIn(canvasElement)) };
export const OnAPhone: Story = {
  globals: { viewport: { value: 'mobile1' } },
  play: ({ canvasElement }) => pins(badgeIn(canvasElement)),
};

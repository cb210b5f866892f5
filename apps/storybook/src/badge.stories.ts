import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { type Answer, answers, apiOf } from './badge-api.ts';
import { badgeIn } from './badge-in.ts';
import { dismissedByEscape, empty, gold, opensOnFocus, opensOnHover, pins } from './badge-play.ts';

interface BadgeArgs {
  readonly answer: Answer;
  readonly seller: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly lang: string;
}

/** The badge beside a seller's name: it is there only while the API says so. */
const meta: Meta<BadgeArgs> = {
  title: 'Badge',
  component: 'gold-seller-badge',
  args: { answer: 'star', seller: 'acme', size: 'medium', lang: '' },
  argTypes: {
    answer: {
      control: { type: 'select', labels: answers },
      options: Object.keys(answers),
      description: 'What the API answers',
    },
    size: { control: 'inline-radio', options: ['small', 'medium', 'large'] },
    lang: {
      control: 'select',
      options: ['', 'en', 'en-GB', 'de', 'ar'],
      description: 'Language of the page; English where there are no words for it',
    },
  },
  render: ({ answer, seller, size, lang }) => html`
    <p lang=${lang === '' ? nothing : lang}>
      <strong>Acme Ceramics</strong>
      <gold-seller-badge api=${apiOf(answer)} seller=${seller} size=${size}></gold-seller-badge>
    </p>
  `,
};

export default meta;
type Story = StoryObj<BadgeArgs>;

export const Star: Story = { play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const Crown: Story = { args: { answer: 'crown' }, play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const Small: Story = { args: { size: 'small' }, play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const Large: Story = { args: { size: 'large' }, play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const FewNumbers: Story = {
  args: { answer: 'fewNumbers' },
  play: ({ canvasElement }) => pins(badgeIn(canvasElement)),
};

export const Dark: Story = { globals: { theme: 'dark' }, play: ({ canvasElement }) => pins(badgeIn(canvasElement)) };
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { lang: 'ar' },
  play: ({ canvasElement }) => pins(badgeIn(canvasElement)),
};

export const Hovered: Story = { play: ({ canvasElement }) => opensOnHover(badgeIn(canvasElement)) };
export const Focused: Story = { play: ({ canvasElement }) => opensOnFocus(badgeIn(canvasElement)) };
export const Pinned: Story = { play: ({ canvasElement }) => pins(badgeIn(canvasElement)) };
export const DismissedByEscape: Story = { play: ({ canvasElement }) => dismissedByEscape(badgeIn(canvasElement)) };

export const None: Story = { args: { answer: 'none' }, play: ({ canvasElement }) => empty(badgeIn(canvasElement)) };
export const Loading: Story = {
  args: { answer: 'loading' },
  play: ({ canvasElement }) => empty(badgeIn(canvasElement)),
};
export const Slow: Story = { args: { answer: 'slow' }, play: ({ canvasElement }) => gold(badgeIn(canvasElement)) };
export const ServerError: Story = {
  args: { answer: 'error' },
  play: ({ canvasElement }) => empty(badgeIn(canvasElement)),
};
export const Offline: Story = {
  args: { answer: 'offline' },
  play: ({ canvasElement }) => empty(badgeIn(canvasElement)),
};
export const Nonsense: Story = {
  args: { answer: 'nonsense' },
  play: ({ canvasElement }) => empty(badgeIn(canvasElement)),
};
export const AnotherSellersBadge: Story = {
  args: { answer: 'liar' },
  play: ({ canvasElement }) => empty(badgeIn(canvasElement)),
};

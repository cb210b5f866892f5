import type { StorybookConfig } from '@storybook/web-components-vite';
import { browserConditions } from '../../../tools/browser-conditions.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: browserConditions },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;

/** Where a bundler of browser code finds our packages: at their sources. */
export const browserConditions = ['@gold-seller/source', 'module', 'browser', 'development|production'];

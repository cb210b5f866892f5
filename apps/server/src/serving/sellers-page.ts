import { isMetricKey, type PublishedMetric } from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import { figureText } from '@gold-seller/criteria/wording';
import type { ListedSeller, SellerPage } from '@gold-seller/ledger';
import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

const locale = 'en';
const words = { language: locale, messages: en };

/** The page of a marketplace's sellers: who has earned a badge first, with the numbers it rests on. */
export function sellersPage(
  { total, sellers }: SellerPage,
  at: { readonly page: number; readonly pageSize: number },
): Html {
  const pages = Math.max(1, Math.ceil(total / at.pageSize));
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Sellers – Gold Seller</title>
    <link rel="stylesheet" href="/sellers.css" />
    <link rel="icon" href="data:," />
  </head>
  <body>
    <header>
      <h1>Sellers</h1>
      <p>${numberText(total)} sellers. Gold is earned, never bought: every number below is counted from what happened.</p>
    </header>
    <main>
      <ul class="sellers">${sellers.map(sellerCard)}</ul>
    </main>
    ${pages > 1 ? pageLinks(at.page, pages) : ''}
    <footer><a href="/openapi.json">The API’s description</a></footer>
  </body>
</html>`;
}

function sellerCard({ seller, name, country, badge }: ListedSeller): Html {
  const held = badge !== undefined && badge.level !== null ? badge : undefined;
  return html`<li class="${held === undefined ? 'seller' : 'seller seller-gold'}">
    <h2 dir="auto">${name}</h2>
    <p class="about"><span>${country === undefined ? '' : countryName(country)}</span> <code>${seller}</code></p>
    ${
      held === undefined
        ? html`<p class="none">No badge now</p>`
        : html`<p class="badge">
            <img src="/v1/badges/${seller}.svg" alt="${en.level[held.level] ?? held.level}" height="24" />
            <span>since <time datetime="${held.since}">${dateText(held.since)}</time></span>
          </p>
          <dl>${held.metrics.map(metricFigure)}</dl>`
    }
  </li>`;
}

function metricFigure(metric: PublishedMetric): Html | '' {
  if (!isMetricKey(metric.metric) || metric.denominator === 0) return '';
  return html`<div>
    <dt>${en.metric[metric.metric]}</dt>
    <dd>${figureTextOf(metric)}</dd>
  </div>`;
}

function figureTextOf(metric: PublishedMetric): string {
  const { value, sample } = figureText(metric, words);
  return sample === undefined ? value : `${value} (${sample})`;
}

function pageLinks(page: number, pages: number): Html {
  return html`<nav aria-label="Pages">
    ${page > 1 ? html`<a href="?page=${page - 1}" rel="prev">Previous</a>` : ''}
    <span>Page ${numberText(page)} of ${numberText(pages)}</span>
    ${page < pages ? html`<a href="?page=${page + 1}" rel="next">Next</a>` : ''}
  </nav>`;
}

function numberText(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

function dateText(date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function countryName(code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

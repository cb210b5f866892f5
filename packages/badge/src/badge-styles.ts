import { css } from 'lit';

/** How the badge looks: light or dark by the page's `color-scheme`, in the system's colours where it can be. */
export const badgeStyles = css`
:host{--_size:28px;display:inline-block;position:relative;flex:none;width:var(--_size);height:var(--_size);vertical-align:middle}
:host([size=small]){--_size:20px}
:host([size=large]){--_size:40px}
:host([hidden]){display:none}
button{all:unset;anchor-name:--badge;position:absolute;inset:-4px;padding:4px;border-radius:8px;cursor:pointer}
:focus-visible{outline:2px solid}
svg{display:block;fill:var(--gold-seller-badge-gold,#f2b600);stroke:var(--gold-seller-badge-edge,#8a6400);stroke-linejoin:round}
path+path{fill:#0003;stroke:none}
[popover]{all:initial;color-scheme:inherit;position:fixed;position-anchor:--badge;position-area:block-end;position-try:flip-block,inline-end,inline-start,span-all;inset:0;margin:auto 8px;width:min(310px,100vw - 18px);height:fit-content;max-height:98vh;overflow:auto;font:14px/1.4 system-ui;background:Canvas;border:1px solid #f2b600;border-radius:14px;box-shadow:0 8px 32px #0005}
.head{display:flex;gap:14px;padding:14px 18px;background:#f2b60026}
div svg{width:40px}
b{font-size:1.25em}
dl,p,a{margin:14px 18px}
dl{display:grid;grid-template-columns:1fr auto}
dd{margin:0;font-weight:600;justify-self:end}
dd+dd,p{grid-column:1/3;justify-self:start;font:.86em/1.4 system-ui;opacity:.75}
dd+dd{padding-bottom:8px}
a{display:block;padding:8px;border-radius:8px;background:#f2b600;color:#000;font-weight:600;text-align:center;text-decoration:none}
@media(forced-colors:active){svg{fill:CanvasText;stroke:CanvasText}}
`;

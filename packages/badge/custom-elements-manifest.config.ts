// What `npm run manifest` writes to custom-elements.json: the element as its users see it.
export default {
  globs: ['src/define.ts', 'src/gold-seller-badge.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    { name: 'public members only', moduleLinkPhase: ({ moduleDoc }: { moduleDoc: Module }) => keepPublic(moduleDoc) },
  ],
};

interface Module {
  readonly declarations?: { members?: readonly { readonly privacy?: string }[] }[];
}

function keepPublic({ declarations = [] }: Module): void {
  for (const declaration of declarations) {
    if (declaration.members) declaration.members = declaration.members.filter(({ privacy }) => privacy === 'public');
  }
}

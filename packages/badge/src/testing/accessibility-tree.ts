import { cdp } from 'vitest/browser';

/** A node of what Chromium tells assistive technology, with the children that are not ignored. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly expanded: unknown;
  readonly children: readonly AccessibleNode[];
}

/** The accessibility tree of this page, through shadow roots: of the frame the tests run in, not of the runner's page. */
export async function accessibilityTree(): Promise<AccessibleNode> {
  const session = cdp() as unknown as Session; // safe: the protocol's own answers
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.childFrames?.[0]?.frame.id ?? '';
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  if (root === undefined) throw new Error('there is no accessibility tree');
  return accessible(root, byId);
}

/** The nodes of a role, in their order. */
export function ofRole(node: AccessibleNode, role: string): readonly AccessibleNode[] {
  const inside = node.children.flatMap((child) => ofRole(child, role));
  return node.role === role ? [node, ...inside] : inside;
}

/** What is read to whoever goes through a node. */
export function textOf(node: AccessibleNode): readonly string[] {
  return node.role === 'StaticText' ? [node.name] : node.children.flatMap(textOf);
}

function accessible(node: RawNode, byId: ReadonlyMap<string, RawNode>): AccessibleNode {
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    expanded: node.properties?.find(({ name }) => name === 'expanded')?.value.value,
    children: shownChildren(node, byId),
  };
}

/** An ignored node is passed over, what is in it is not. */
function shownChildren(node: RawNode, byId: ReadonlyMap<string, RawNode>): readonly AccessibleNode[] {
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return children.flatMap((child) => (child.ignored ? shownChildren(child, byId) : [accessible(child, byId)]));
}

interface Session {
  send(method: 'Page.getFrameTree'): Promise<{
    readonly frameTree: { readonly childFrames?: readonly { readonly frame: { readonly id: string } }[] };
  }>;
  send(method: 'Accessibility.getFullAXTree', of: { readonly frameId: string }): Promise<{ readonly nodes: RawNode[] }>;
}

interface RawValue {
  readonly value?: unknown;
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: RawValue;
  readonly name?: RawValue;
  readonly description?: RawValue;
  readonly properties?: readonly { readonly name: string; readonly value: RawValue }[];
  readonly childIds?: readonly string[];
}

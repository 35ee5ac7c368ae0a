/** Makes and finds elements; texts go in as text, never as HTML. */

/** What an element may be made with. */
export interface ElementSettings {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** @returns a new element with its children */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  settings: ElementSettings = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (settings.class !== undefined) made.className = settings.class;
  if (settings.text !== undefined) made.textContent = settings.text;
  for (const [name, value] of Object.entries(settings.attributes ?? {})) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

/** @returns a picture of the set in `index.html` */
export const icon = (name: string): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
};

/**
 * @returns the element of `index.html` with this id
 * @throws Error when the page has none of this kind
 */
export const find = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  id: string,
): HTMLElementTagNameMap[Tag] => {
  const found = document.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}#${id}`);
  if (found === null) throw new Error(`The page has no ${tag} "${id}"`);
  return found;
};

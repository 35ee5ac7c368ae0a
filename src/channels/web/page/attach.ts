/** Files that are chosen, dropped on the page or pasted: each is uploaded, then sent as a message. */

import { find } from './element.ts';
import { language, words } from './words.ts';

/** A file that the server has. */
export interface Attached {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What happens with files. */
export interface AttachListener {
  /** The files that were sent together are there; pictures of several pages share an album. */
  readonly onAttached: (file: Attached, album: string | null) => void;
  readonly onProblem: (text: string) => void;
}

const maxBytes = 20 * 1024 * 1024;
const maxFiles = 20;

type Upload = Attached | { readonly problem: string };

const upload = async (file: File): Promise<Upload> => {
  if (file.size > maxBytes) return { problem: `${file.name}: ${words.fileTooLarge}` };
  try {
    const response = await fetch('/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
      body: file,
    });
    const answer = (await response.json()) as {
      id: string;
      error?: { message: string };
    };
    if (!response.ok) return { problem: answer.error?.message ?? words.disconnected };
    return { id: answer.id, name: file.name, mediaType: file.type, bytes: file.size };
  } catch {
    return { problem: words.disconnected };
  }
};

/** Lets people attach files by the button, by dropping and by pasting. */
export const createAttaching = ({ onAttached, onProblem }: AttachListener): void => {
  const input = find('input', 'files');
  const button = find('button', 'attach');
  const scroller = find('main', 'scroller');

  const take = async (files: readonly File[]): Promise<void> => {
    const chosen = files.slice(0, maxFiles);
    if (chosen.length === 0) return;
    button.disabled = true;
    onProblem(words.uploading);
    const uploads: Upload[] = [];
    for (const file of chosen) uploads.push(await upload(file));
    button.disabled = false;
    const problem = uploads.find((one) => 'problem' in one);
    onProblem(problem === undefined ? '' : problem.problem);
    const there = uploads.filter((one) => 'id' in one);
    const album = there.length > 1 ? `a${Date.now()}` : null;
    for (const one of there) onAttached(one, album);
  };

  button.addEventListener('click', () => {
    input.click();
  });
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    void take(chosen);
  });
  window.addEventListener('dragover', (event) => {
    if (!(event.dataTransfer?.types.includes('Files') ?? false)) return;
    event.preventDefault();
    scroller.classList.add('dropping');
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) scroller.classList.remove('dropping');
  });
  window.addEventListener('drop', (event) => {
    scroller.classList.remove('dropping');
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length === 0) return;
    event.preventDefault();
    void take(dropped);
  });
  window.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    // A table pasted from a spreadsheet brings a picture of itself along.
    const hasText = (event.clipboardData?.getData('text/plain') ?? '') !== '';
    if (pasted.length === 0 || hasText) return;
    event.preventDefault();
    void take(pasted);
  });
};

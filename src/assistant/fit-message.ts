/** Fits a reply to what a channel can show: buttons that do not fit become numbered text. */

import type { Capabilities, OfferedOption } from '../channels/channel.ts';
import type { Reply } from './assistant.ts';

/** @returns the reply in a form that the channel can carry */
export function fitMessage(reply: Reply, capabilities: Capabilities): Reply {
  const { options } = reply;
  const fits =
    options.length <= capabilities.maxButtons &&
    options.every(({ label }) => label.length <= capabilities.maxButtonLength);
  const fitted = fits ? reply : listOptions(reply, capabilities);
  const text =
    fitted.text.length <= capabilities.maxTextLength
      ? fitted.text
      : `${fitted.text.slice(0, capabilities.maxTextLength - 1)}…`;
  const files = capabilities.canShowPictures
    ? fitted.files
    : fitted.files.filter(({ role }) => role !== 'picture');
  return { text, options: fitted.options, files };
}

function listOptions({ text, options, files }: Reply, { maxButtons }: Capabilities): Reply {
  const answers = options.filter(({ role }) => role === 'answer');
  const lines = answers.map(
    ({ label, isChosen }, at) => `${at + 1}. ${label}${isChosen ? ' ✓' : ''}`,
  );
  const numbered: OfferedOption[] = answers.map((option, at) => ({
    ...option,
    label: String(at + 1),
  }));
  const actions = options.filter(({ role }) => role === 'action');
  const buttons = [...numbered, ...actions];
  return {
    text: [text, ...lines].join('\n'),
    options: buttons.length <= maxButtons ? buttons : actions.slice(0, maxButtons),
    files,
  };
}

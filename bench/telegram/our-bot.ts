/** Ours holding the same interview: the assistant, the embedded store, and no pace to keep. */

import '../../tests/end-to-end/telegram/hold-interviews.ts';

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});

/** `npm start`: installs what is missing, builds, and serves. */

process.argv.splice(2, process.argv.length, 'serve', ...process.argv.slice(2));
await import('./vanthu.mjs');

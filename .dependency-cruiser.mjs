/** Which room may import which. Each rule says why. `npm run layers` checks them. */

const pureFolders =
  '^src/(text|record|flow|plan|calendar|reading|roll|document|duty|questions|reminders|checks)/';
const pure = `${pureFolders}|^src/(clock|errors)[.]ts$`;
const contract = '^src/(channels/channel|stores/store|questions/question|checks/check)[.]ts$';

/** The few pure libraries that each deciding folder is made of. */
const pureLibraries =
  'node_modules/(zod|liquidjs|date-fns|@date-fns|@dqcai/vn-lunar|mdast-util-|micromark-|@types/mdast)';

/** Libraries, and the one folder of src that may open each. */
const libraries = {
  '@dqcai/vn-lunar': 'src/calendar/lunar[.]ts$',
  '@fluent/bundle': 'src/locale/',
  '@hyzyla/pdfium': 'src/(preview|readers/scan)/',
  '@xmldom/xmldom': 'src/ooxml/',
  '@fluent/syntax': 'src/content/',
  commander: 'src/(cli/|main[.]ts)',
  fastify: 'src/channels/web/',
  fflate: 'src/(docx/|ooxml/)',
  grammy: 'src/channels/telegram/',
  'ical-generator': 'src/calendar-file/',
  htmlparser2: 'src/readers/html[.]ts$',
  lowdb: 'src/stores/embedded/',
  pdfmake: 'src/preview/',
  sharp: 'src/(docx|readers/scan)/',
  tinyqueue: 'src/outbox/',
  undici: 'src/channels/((http-line|fetch-address)[.]ts|telegram/|zalo-(oa|bot)/)',
  'tesseract.js': 'src/readers/scan/',
  unpdf: 'src/readers/pdf/',
  'word-extractor': 'src/readers/doc[.]ts$',
  yaml: 'src/content/',
};

/** The floors of `assistant`, the lowest first, and why each knows nothing above it. */
const floors = {
  records: 'What is kept outlives every way of asking for it.',
  turn: 'One message in, one transaction out: whoever answers in it is above.',
  delivery: 'Messages are carried out whatever they say.',
  reminding: 'The timer reminds whoever is asking or not; it may be offered and shown by others.',
  dialogue: 'A dialogue is led by whoever took the message, and knows no command.',
  requests: 'A request is handed what was understood; it does not understand messages itself.',
  jobs: 'A job is asked for by its name: whoever asks knows nothing of how it is done.',
  inbound: 'The front door: it opens all others, and nobody opens it.',
};
const names = Object.keys(floors);

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error(
      'pure-core',
      'The core decides. It opens no disk, network or timer: hand it what it needs.',
      { path: pure },
      { dependencyTypes: ['core'] },
    ),
    error(
      'pure-core-libraries',
      'The core is made of a few pure libraries and no others.',
      { path: pure },
      { path: 'node_modules/', pathNot: pureLibraries },
    ),
    error(
      'core-knows-no-edge',
      'The core must not know which channel, store or file format is in use.',
      { path: pure },
      { path: '^src/(assistant|channels|content|docx|preview|readers|stores|config|main|cli)' },
    ),
    error(
      'ground-knows-nothing',
      'Text and records are what everything stands on: they know no trade, and not each other.',
      { path: '^src/(text|record)/' },
      { path: '^src/', pathNot: '^src/$1/' },
    ),
    error(
      'reading-stands-on-the-trade',
      'The reader of pasted text knows dates and plans; whoever asks knows the reader, not the reverse.',
      { path: '^src/reading/' },
      { path: '^src/', pathNot: '^src/(reading|calendar|plan|text)/' },
    ),
    error(
      'readers-open-files-and-know-no-use',
      'A reader turns bytes into a sheet: it knows no chat, no store and no plan.',
      { path: '^src/readers/' },
      {
        path: '^src/',
        pathNot: '^src/(readers/|ooxml/|text/|reading/file-sheet[.]ts$|errors[.]ts$)',
      },
    ),
    error(
      'ooxml-stands-alone',
      'A Word file is opened and read knowing nothing of what is looked for in it.',
      { path: '^src/ooxml/' },
      { path: '^src/', pathNot: '^src/(ooxml/|errors[.]ts$)' },
    ),
    error(
      'roll-stands-on-the-reader',
      'What rolls a document on takes facts that were read; readers do not know what becomes of them.',
      { path: '^src/roll/' },
      { path: '^src/', pathNot: '^src/(roll|reading|calendar|plan|text)/' },
    ),
    error(
      'assistant-sees-contracts',
      'A use case works with any channel and any store: import the contract, not a member.',
      { path: '^src/assistant/' },
      { path: '^src/(channels|stores|questions)/', pathNot: contract },
    ),
    error(
      'assistant-opens-no-file-format',
      'Use cases are handed what reads and writes files; only the program wires them.',
      { path: '^src/assistant/' },
      { path: '^src/(content|docx|ooxml|preview|cli|config|main)' },
    ),
    ...names
      .slice(0, -1)
      .map((floor, at) =>
        error(
          `nothing-runs-back-up-to-${names[at + 1]}`,
          floors[floor],
          { path: `^src/assistant/(${names.slice(0, at + 1).join('|')})/` },
          { path: `^src/assistant/${names[at + 1]}/` },
        ),
      ),
    error(
      'what-all-are-handed-knows-nobody',
      'Services, buttons and turns are what every use case stands on.',
      { path: '^src/assistant/[^/]+[.]ts$' },
      { path: '^src/assistant/[^/]+/' },
    ),
    error(
      'requests-are-strangers',
      'Deleting one request must not break another: what two share is a floor below.',
      { path: '^src/assistant/requests/([^/]+)/' },
      { path: '^src/assistant/requests/[^/]+/', pathNot: '^src/assistant/requests/$1/' },
    ),
    error(
      'siblings-are-strangers',
      'Deleting one channel or one store must not break another: share through the contract.',
      { path: '^src/(channels|stores)/([^/]+)/' },
      { path: '^src/(channels|stores)/[^/]+/', pathNot: '^src/$1/$2/' },
    ),
    error(
      'only-main-wires',
      'main.ts and its commands alone know every room; registries are read there, and in the thread that reads files.',
      { path: '^src/', pathNot: '^src/(main[.]ts$|cli/|readers/read-worker[.]ts$)' },
      { path: '^src/(main|[^/]+/index)[.]ts$' },
    ),
    ...Object.entries(libraries).map(([library, folder]) =>
      error(
        `only-one-folder-opens-${library}`,
        'Replacing a library must change one folder.',
        { path: '^src/', pathNot: `^${folder}` },
        { path: `node_modules/${library}/` },
      ),
    ),
    error('no-cycles', 'A cycle means that two files are one.', {}, { circular: true }),
    error(
      'no-orphans',
      'Nobody imports this file.',
      { orphan: true, path: '^src/', pathNot: '^src/channels/web/page/|[.]d[.]ts$' },
      {},
    ),
    error(
      'src-knows-no-test',
      'Tests know the program, not the reverse.',
      { path: '^src/' },
      { path: '^(tests|bench)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
